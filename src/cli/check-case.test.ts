import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCase } from '../case/check-case.ts';
import { CHECK_PROBLEMS } from '../case/check-problems.ts';
import { SMALL_TEXTS, smallCase, smallCaseWith } from '../case/small-case.ts';
import { runCheckCase } from './check-case.ts';

let dir: string;
let file: string;
let texts: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'readout-'));
  file = join(dir, 'harbour-call.case.json');
  texts = join(dir, 'texts');
  await mkdir(texts);
  for (const [name, text] of SMALL_TEXTS) await writeFile(join(texts, `${name}.txt`), text);
  await writeFile(file, JSON.stringify(smallCase()));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await runCheckCase(args, (text) => lines.push(text), '2024-07-14');
  return { code, output: lines.join('\n') };
}

async function change(from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

describe('an author stamps a case', () => {
  test('and then all is well, with the texts and without', async () => {
    const stamped = await run(file, '--texts', texts, '--stamp');
    expect(stamped.output).toMatch(/0 problems$/);
    expect(stamped.code).toBe(0);
    expect(await run(file)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\n23 checked, 0 problems$/),
    });
  });

  test('and stamping again changes nothing', async () => {
    await run(file, '--texts', texts, '--stamp');
    const before = await readFile(file, 'utf8');
    await run(file, '--texts', texts, '--stamp');
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(before).toContain('"start": 6');
  });

  test('and deletes one letter of a quote: the record is named', async () => {
    await run(file, '--texts', texts, '--stamp');
    await change('"exact": "Thanks for the call,"', '"exact": "Thanks for the call"');
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain('changed-since-stamp');
    expect(output).toContain('id "thanks-direct"');
    expect(output).toMatch(/quotes\[1\]\.selector/);
  });

  test('and deletes one letter of the words of a mention, a label, or evidence', async () => {
    for (const [from, to, id] of [
      ['"exact": "was phoned by the mayor"', '"exact": "was phoned by the mayo"', 'call'],
      ['"exact": "Mayor calls"', '"exact": "Mayor call"', 'who-called'],
      ['"exact": "harbour"', '"exact": "harbou"', 'harbour'],
    ] as const) {
      await writeFile(file, JSON.stringify(smallCase()));
      await run(file, '--texts', texts, '--stamp');
      await change(from, to);
      const { code, output } = await run(file);
      expect(code).toBe(1);
      expect(output).toContain(`id "${id}"`);
    }
  });

  test('a quote that does not match is not stamped, nor moved', async () => {
    await change('Thanks for the call,', 'Thanks for your call,');
    const { code, output } = await run(file, '--texts', texts, '--stamp');
    expect(code).toBe(1);
    expect(output).toContain('no-match');
    const stamp = JSON.parse(await readFile(join(dir, 'harbour-call.verified.json'), 'utf8'));
    expect(Object.keys(stamp.quotes)).toEqual(['stays-open', 'seems-open']);
  });
});

describe('an author of a file that is not published here', () => {
  const long = JSON.stringify(
    smallCaseWith(
      ['quotes', 2, 'selector', 'exact'],
      'one two three four five six seven eight nine ten eleven twelve more',
    ),
  );

  test('is told of limits on copied words in one line', async () => {
    await writeFile(file, long);
    const { code, output } = await run(file);
    expect(output).toContain('1 rights notice: ');
    expect(output).toMatch(/2 articles, 1 event, 2 statements/);
    expect(output).not.toContain('long-anchor');
    expect(output).toMatch(/0 problems$/);
    expect(code).toBe(0);
  });

  test('and in full with --rights, or once the file lies in data/', async () => {
    await writeFile(file, long);
    const asked = await run(file, '--rights');
    expect(asked).toMatchObject({ code: 1, output: expect.stringContaining('long-anchor') });
    const published = join(dir, 'data');
    await mkdir(published);
    await writeFile(join(published, 'x.case.json'), long);
    expect(await run(join(published, 'x.case.json'))).toMatchObject({ code: 1 });
  });
});

describe('an author leaves answers unjudged', () => {
  test('and is told which, as a hint: nothing is wrong', async () => {
    await writeFile(file, JSON.stringify(smallCaseWith(['claims', 0, 'between'], [])));
    const { code, output } = await run(file);
    expect(output).toContain('nobody has judged how the answers "mayor" and "phoned" differ');
    expect(output).toMatch(/1 hint, above\n23 checked, 0 problems$/);
    expect(code).toBe(0);
  });
});

describe('an author asks for something that cannot be', () => {
  test.each([[[]], [['a', 'b']], [['--wrong']], [['x.json', '--stamp']], [['x.json', '--texts']]])(
    '%j gives the usage and 2',
    async (args) => {
      expect(await run(...args)).toMatchObject({ code: 2, output: expect.stringContaining('Usage: ') });
    },
  );

  test('a file that is not there', async () => {
    expect(await run(join(dir, 'none.json'))).toMatchObject({
      code: 2,
      output: expect.stringContaining('none.json'),
    });
  });

  test('a file that is no JSON', async () => {
    await writeFile(file, '{\n  "case": }');
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain('line 2, column 11');
    expect(output).toMatch(/0 checked, 1 problem$/);
  });
});

describe('what only check-case finds', () => {
  const post = SMALL_TEXTS.get('harbour-post') ?? '';
  const radio = SMALL_TEXTS.get('island-radio') ?? '';
  const withPost = (text: string) => ({ texts: new Map([...SMALL_TEXTS, ['harbour-post', text]]) });
  const both = { texts: SMALL_TEXTS };
  const fiftyWords = `${radio} ${'w '.repeat(13).trim()}`;

  /** For every code one slip: what is checked, against what. */
  const SLIPS: Record<
    keyof typeof CHECK_PROBLEMS,
    [value: unknown, options?: Parameters<typeof checkCase>[1]]
  > = {
    'repeated-key': [JSON.stringify(smallCase()).replace('"country"', '"name":"x","country"')],
    'long-context': [smallCaseWith(['quotes', 0, 'selector', 'prefix'], 'x'.repeat(33))],
    'long-anchor': [smallCaseWith(['quotes', 2, 'selector', 'exact'], fiftyWords)],
    'too-much-text': [smallCaseWith(['articles', 1, 'wordCount'], 12)],
    'own-voice': [smallCaseWith(['claims', 0, 'accounts', 1, 'voice'], 'own')],
    'not-judged': [smallCaseWith(['claims', 0, 'between'], [])],
    'outer-marks': [smallCaseWith(['quotes', 0, 'selector'], { exact: '“the harbour stays open”' })],
    'no-text': [smallCase(), { texts: new Map([['harbour-post', post]]) }],
    'text-digest': [smallCase(), both],
    'word-count': [smallCase(), both],
    'body-outside-text': [smallCaseWith(['articles', 0, 'body', 0, 'end'], 5000), both],
    'no-match': [smallCase(), withPost(post.replace('stays', 'is'))],
    'loose-match': [smallCase(), withPost(post.replace('stays ', 'stays\u00a0'))],
    ambiguous: [smallCase(), withPost(post.replace('to all boats of the town', 'the harbour stays open'))],
    'position-differs': [
      smallCaseWith(['quotes', 0, 'selector'], { exact: 'the harbour stays open', start: 0, end: 22 }),
      both,
    ],
    'needless-context': [smallCaseWith(['quotes', 0, 'selector', 'prefix'], '“'), both],
    'quotation-not-covered': [smallCaseWith(['quotes', 1, 'selector', 'exact'], 'Thanks for'), both],
    'quote-without-marks': [smallCaseWith(['quotes', 2, 'quoteType'], 'partial'), both],
    'not-stamped': [
      smallCase(),
      {
        stamp: JSON.stringify({
          day: '2024-07-14',
          articles: {},
          quotes: {},
          events: {},
          claims: {},
          referents: {},
        }),
      },
    ],
    'changed-since-stamp': [
      smallCase(),
      {
        stamp: JSON.stringify({
          day: '2024-07-14',
          articles: {},
          quotes: { 'stays-open': 'x' },
          events: {},
          claims: {},
          referents: {},
        }),
      },
    ],
    'bad-stamp': [smallCase(), { stamp: '{' }],
  };

  test.each(Object.entries(SLIPS))('%s', async (code, [value, options]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    const { problems, hints } = await checkCase(text, options);
    const isHint = CHECK_PROBLEMS[code as keyof typeof CHECK_PROBLEMS].severity === 'hint';
    const found = (isHint ? hints : problems).find((problem) => problem.code === code);
    expect(found, problems.map((p) => `${p.code} ${p.path}`).join('\n')).toBeDefined();
    expect(found).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    expect(found?.message).toMatch(/\.$|\?$/);
  });
});
