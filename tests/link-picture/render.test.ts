import { expect, test } from 'vitest';
import { renderPicture } from '../../src/link-picture/render.ts';
import type { Preview } from '../../src/link-picture/card.ts';

const preview = (title: string): Preview => ({ href: `/${title}.png`, title, date: '2004', status: 'Documented' });

test('the same preview gives the same bytes, a PNG', async () => {
  const [first, again] = await Promise.all([renderPicture(preview('Closed')), renderPicture(preview('Closed'))]);
  expect(first.subarray(1, 4).toString()).toBe('PNG');
  expect(first.equals(again)).toBe(true);
});
