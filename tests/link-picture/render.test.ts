import { expect, test } from 'vitest';
import { renderAhead, renderPicture } from '../../src/link-picture/render.ts';
import type { Preview } from '../../src/link-picture/card.ts';

const preview = (title: string): Preview => ({ href: `/${title}.png`, title, date: '2004', status: 'Documented' });
const previews = ['a', 'b', 'c', 'd', 'e'].map(preview);

test('the same preview gives the same bytes, a PNG', async () => {
  const [first, again] = await Promise.all([renderPicture(preview('Closed')), renderPicture(preview('Closed'))]);
  expect(first.subarray(1, 4).toString()).toBe('PNG');
  expect(first.equals(again)).toBe(true);
});

test('with each picture the next ones are begun, and each is rendered once', async () => {
  const begun: string[] = [];
  const render = async ({ title }: Preview): Promise<Buffer> => {
    begun.push(title);
    return Buffer.from(title);
  };
  const take = renderAhead(previews, render, 2);
  expect((await take(0)).toString()).toBe('a');
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const [index, { title }] of previews.entries()) {
    if (index > 0) expect((await take(index)).toString()).toBe(title);
  }
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a fault is told to whoever takes the picture', async () => {
  const take = renderAhead(previews, async ({ title }) => {
    if (title === 'b') throw new Error('no ink');
    return Buffer.from(title);
  });
  await take(0);
  await expect(take(1)).rejects.toThrow('no ink');
  expect(() => take(9)).toThrow('There is no picture 9.');
});
