/** A bare page for a frame: no masthead, light or dark as the frame is, links that open the whole site in a tab of their own. */
import { policyHash } from '../build/policy-hash.ts';
import { escaped } from '../formats/html.ts';
import { dayInWords } from '../story/day.ts';
import type { Story } from '../story/model.ts';
import { wholeAddress } from '../story/paths.ts';
import script from './embed-height.client.ts?script';
import style from './embed.css?inline';
import type { Embed } from './embeds.ts';

const policy = `default-src 'none'; script-src '${policyHash(script)}'; style-src '${policyHash(style)}'; base-uri 'none'; form-action 'none'`;

/**
 * Returns a bare page as a document. As text, and not as a page of Astro's: there is one for nearly every page of the
 * site, and in a long story they would take half as long again as the site itself.
 */
export function embedPage(embed: Embed, { lang, title, asOf }: Story, site: URL): string {
  const page = escaped(wholeAddress(embed.href, site));
  const name = escaped(embed.title);
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<meta name="robots" content="noindex">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<link rel="canonical" href="${page}">
<base target="_blank">
<style>${style}</style>
</head>
<body>
<span id="Dark"></span><span id="Light"></span>
<main>
<h1><a href="${page}">${name}</a></h1>
${embed.html(site)}
</main>
<footer><a href="${page}">${embed.folder ? escaped(title) : 'The whole timeline'}</a>, as it stood on ${dayInWords(asOf, 'plain')}. Each entry there links to its sources.</footer>
<script>${script}</script>
</body>
</html>
`;
}
