import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import CorrectionList from '../../src/about/CorrectionList.astro';
import HowItIsMade from '../../src/about/HowItIsMade.astro';

const container = await AstroContainer.create();
const printed = async (contact?: string, publisher?: string) => {
  const story = { ...(contact && { contact }), ...(publisher && { publisher }) };
  return [
    await container.renderToString(CorrectionList, { props: { corrections: [], contact } }),
    await container.renderToString(HowItIsMade, { props: { story, corrections: '/corrections/' } }),
  ].join('');
};

test('a story that names a contact and a publisher says where to report a fault, and who publishes it', async () => {
  const html = await printed('mailto:desk@news.example', 'The Example');
  expect(html.match(/href="mailto:desk@news\.example"/g)).toHaveLength(2);
  expect(html).toContain('It is published by The Example.');
});

test('a story that names neither says nothing that leads nowhere', async () => {
  const html = await printed();
  expect(html).not.toMatch(/report|published by|publisher|error/);
});

test('a story says that nothing was corrected only where that is so', async () => {
  const correction = { day: '2020-08-06', said: 'Ten.', says: 'Nine.', why: 'A slip.' };
  const list = async (corrections: readonly object[]) =>
    container.renderToString(CorrectionList, { props: { corrections, contact: undefined } });
  expect(await list([])).toContain('No corrections so far.');
  const html = await list([{ name: 'An event', entry: { href: '/events/a/' }, correction }]);
  expect(html).not.toContain('No corrections so far.');
  expect(html).toContain('It said: Ten. It now says: Nine. A slip.');
});
