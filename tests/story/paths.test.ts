import { expect, test } from 'vitest';
import { createPaths } from '../../src/story/paths.ts';

test.each([
  ['/', '/', '/events/x/'],
  ['', '/', '/events/x/'],
  ['/a/b', '/a/b/', '/a/b/events/x/'],
  ['a/b/', '/a/b/', '/a/b/events/x/'],
])('below the base %j the home is %j and an event %j', (base, home, event) => {
  const paths = createPaths(base);
  expect(paths.home).toBe(home);
  expect(paths.entry('events', 'x')).toBe(event);
  expect(paths.file('timeline.json')).toBe(`${home}timeline.json`);
});

test('the index of the events is the front page', () => {
  expect(createPaths('/a').index('events')).toBe('/a/');
  expect(createPaths('/a').index('actors')).toBe('/a/actors/');
});
