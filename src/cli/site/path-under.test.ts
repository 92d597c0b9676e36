import { expect, test } from 'vitest';
import { pathUnder } from './path-under.ts';

test.each([
  ['/', '/data/a.json?x=1', 'data/a.json'],
  ['/readout/', '/readout/data/a%20b.json', 'data/a b.json'],
  ['/readout/', '/data/a.json', null],
  ['/', '/../../etc/passwd', 'etc/passwd'],
  ['/', '/%2e%2e/%2e%2e/etc', 'etc'],
  ['/', '/%', null],
  ['/', undefined, ''],
])('under %s, %s is %s', (base, url, path) => expect(pathUnder(base, url)).toBe(path));
