/** Returns the name of a licence, given by its SPDX id or its address, and where its text is. */
export const licenceLink = (licence: string): { readonly name: string; readonly href: string } =>
  licence.startsWith('http')
    ? { name: 'this licence', href: licence }
    : { name: licence, href: `https://spdx.org/licenses/${licence}.html` };
