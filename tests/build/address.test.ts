import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/build/address.ts';

const given = { address: 'https://example.org', base: '/' };

describe('the site’s address', () => {
  test.each([
    [{}, { address: 'https://example.org', base: '/' }],
    [{ SITE: 'https://news.example/' }, { address: 'https://news.example', base: '/' }],
    [{ BASE: 'a/b' }, { address: 'https://example.org', base: '/a/b/' }],
    [{ BASE: '//a/' }, { address: 'https://example.org', base: '/a/' }],
  ])('from %j is %j', (environment, expected) => {
    expect(readAddress(environment, given)).toEqual(expected);
  });

  test('is unknown where nobody has set it', () => {
    expect(readAddress({ BASE: 'a' }, { address: '', base: '/' })).toEqual({ address: '', base: '/a/' });
  });

  test.each<[NodeJS.ProcessEnv, string]>([
    [
      { SITE: 'news.example' },
      '“news.example” is not the address of a site. Write it with its scheme: https://news.example',
    ],
    [
      { SITE: 'https://me.example/repo' },
      'The address “https://me.example/repo” has a path as well as a host. Put /repo in BASE, and https://me.example in SITE.',
    ],
    ...['/a&b', 'a//b', '/../x', 'a/./b', 'a/..', 'a%2fb', 'a b', 'a\nb', 'ä'].map(
      (base): [NodeJS.ProcessEnv, string] => [
        { BASE: base },
        `The base “${base}” may hold letters, digits and - . _ ~ only, with one slash between two folders, none of them “.” or “..”.`,
      ],
    ),
  ])('from %j is refused', (environment, message) => {
    expect(() => readAddress(environment, given)).toThrow(message);
  });
});
