/** Given a licence's SPDX id or address, returns its name and a link to its text. */
export const licenceLink = (licence: string): { readonly name: string; readonly href: string } =>
  licence.startsWith('http')
    ? { name: 'this licence', href: licence }
    : { name: licence, href: `https://spdx.org/licenses/${licence}.html` };
