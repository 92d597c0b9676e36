import { expect, test } from 'vitest';
import { sourceName } from './source-name.ts';

test.each([
  [{ url: 'http://localhost/readout/data/a-case.2024.case.json' }, 'a-case.2024'],
  [{ url: 'http://localhost/data/a%20b.json?x#y' }, 'a b'],
  [{ url: 'http://localhost/data/%.case.json' }, '%'],
  [{ text: '', name: 'mine.json' }, 'mine.json'],
])('%o is called %s', (source, name) => expect(sourceName(source)).toBe(name));
