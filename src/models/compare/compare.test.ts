import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { type Filter, NO_FILTER, ROW_KINDS } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { builtFromTable, caseFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { COMPARE_ROWS, type CompareArgs, type CompareModel, deriveCompare } from './compare.ts';
import { allPoints, compareSentence, writeCompareSentence } from './compare-sentence.ts';
import { rowName, writeSilence } from './compare-words.ts';

const TWO_CALLS = `
  event | name            | date
  june  | The first call  | 2024-06-25
  july  | The second call | 2024-07-12

  article | about | published                | basis
  hill    | july  | [2024-07-12..2024-07-14] | inferred
  digest  | july  | [2024-07-12..]           | inferred
  kyiv    | june  | 2024-06-26T00:16         | stated
  press   | june  | [2024-06-25..2024-06-30] | inferred

  quote                    | id | article | speaker | actor    | type     | statement | via  | cue
  maintaining lines of war | q1 | hill    | singh   | austin   | partial  | lines     |      | told
  maintaining lines        | q2 | digest  | singh   | belousov | partial  | lines     | hill | noted
  keep channels            | q3 | press   | ryder   | austin   | indirect | june      | afp? |

  claim    | about | question
  initiator | june  | Who initiated the June call?
  stress    | july  | Who stressed the lines?
  day       | june  | Which day?
  weapons   | june  | What did Moscow warn of?

  account         | claim     | article | voice  | evidence
  us              | initiator | press   | moscow | at the initiative of the American side
  not-mentioned   | initiator | kyiv    |        |
  not-its-subject | initiator | hill    |        |
  austin          | stress    | hill    | singh  | q1
  belousov        | stress    | digest  | singh  | q2
  not-yet-known   | stress    | kyiv    |        |
  tuesday         | day       | kyiv    | own    | on June 25
  tuesday         | day       | press   | own    | on Tuesday
  tuesday         | day       | hill    | own    | last spoke on June 25
  risk            | weapons   | press   | ryder  | q3

  between       | claim  | a      | b        | note
  contradiction | stress | austin | belousov | One readout, two speakers.
`;

const DATA = builtFromTable(TWO_CALLS);
const compare = (asked: Partial<Filter> = {}) =>
  deriveCompare(select(DATA, { ...NO_FILTER, ...asked }), null);
const rowsOf = (model: CompareModel) => model.groups.flatMap(({ rows }) => rows);
const kindsOf = (model: CompareModel) => Object.fromEntries(rowsOf(model).map(({ id, kind }) => [id, kind]));

/** A row as it reads across: "Us (moscow) | – | –". */
function picture(model: CompareModel, id: string): string[] {
  const row = rowsOf(model).find((known) => known.id === id);
  return (row?.cells ?? []).map(({ accounts, silences }) =>
    accounts.length > 0
      ? accounts.map(({ text, voice, answer }) => `${answer} ${text}, ${voice.name || voice.kind}`).join('; ')
      : silences.map(({ kind }) => writeSilence(kind)).join('; '),
  );
}

describe('an analyst lays the accounts side by side', () => {
  test('every cell says who answers what, or why it is silent', () => {
    expect(picture(compare(), 'initiator')).toEqual([
      'Not applicable: not its subject',
      'Not collected',
      'Not mentioned, though it could have been',
      '0 Us, Moscow',
    ]);
    expect(picture(compare(), 'stress')).toEqual([
      '0 Austin, Singh',
      '1 Belousov, Singh',
      'Not applicable: not yet known',
      'Not collected',
    ]);
  });

  test('column heads keep the precision of dates', () => {
    expect(compare().columns.map(({ letter, published }) => `${letter} ${published}`)).toEqual([
      'H undated, 12–14 July 2024, inferred',
      'D undated, on or after 12 July 2024, inferred',
      'K 26 June 2024, 00:16',
      'P undated, 25–30 June 2024, inferred',
    ]);
  });

  test('rows stand under their event, earliest first, and carry their kind', () => {
    const { groups } = compare();
    expect(groups.map(({ date, name, points }) => `${date} ${name} ${points}`)).toEqual([
      '25 June 2024 The first call 3',
      '12 July 2024 The second call 1',
    ]);
    expect(kindsOf(compare())).toEqual({
      initiator: 'omission',
      day: 'agreement',
      weapons: 'single',
      stress: 'contradiction',
    });
  });

  test('one sentence counts them', () => {
    expect(writeCompareSentence(compare().counts)).toBe(
      'Of 3 shared questions: 1 agrees, 1 is omitted by someone, 1 contradicts. Apart from these, 1 is told by one source only.',
    );
  });

  test('each number shows its points, and the numbers stay', () => {
    const shown = compare({ show: { rule: 'kind', kind: 'omission' } });
    expect(Object.keys(kindsOf(shown))).toEqual(['initiator']);
    expect(shown.counts).toEqual(compare().counts);
    expect(shown.points).toEqual({ inView: 4, shown: 1, inCase: 4 });
    expect(Object.keys(kindsOf(compare({ show: { rule: 'disagree' } })))).toEqual(['initiator', 'stress']);
  });

  test('what only one source tells, and what all but one tell', () => {
    const rule = (rule: 'only' | 'all-but', source: string) =>
      Object.keys(kindsOf(compare({ show: { rule, source } }))).join(' ');
    expect(rule('only', 'press')).toBe('initiator weapons');
    expect(rule('all-but', 'digest')).toBe('day');
    expect(rule('all-but', 'kyiv') + rule('all-but', 'hill') + rule('all-but', 'press')).toBe('');
    const hidden = compare({ cols: ['hill', 'digest', 'kyiv'], show: { rule: 'all-but', source: 'kyiv' } });
    expect(Object.keys(kindsOf(hidden))).toEqual(['stress']);
  });

  test('sorted by kind, gravest first, or by how many answer', () => {
    const names = (sort: string) => compare({ sort }).groups.map(({ name }) => name);
    expect(names('kind')).toEqual(['Contradiction', 'Omission', 'Agreement', 'One source in view tells']);
    expect(names('answers')).toEqual([
      'Answered by 3 sources',
      'Answered by 2 sources',
      'Answered by 1 source',
    ]);
    expect(names('-kind')).toEqual(names('kind').reverse());
    expect(names('nonsense')).toEqual(names('event'));
  });
});

describe('an analyst asks who answers what, whoever prints it', () => {
  const voices = (asked: Partial<Filter> = {}) => compare({ ...asked, columns: 'voices' });

  test('the columns are the voices that answer, an outlet among them only where it speaks itself', () => {
    const { columns } = voices();
    expect(columns.map(({ name, published }) => `${name}, ${published}`)).toEqual([
      'Moscow, in Press',
      'Singh, in Hill and Digest',
      'Ryder, in Press',
      'Kyiv, in its own voice',
      'Press, in its own voice',
      'Hill, in its own voice',
    ]);
    expect(voices({ cols: ['ryder', 'singh'] }).columns.map(({ id }) => id)).toEqual(['ryder', 'singh']);
    expect(voices({ cols: ['hill', 'singh'], pin: 'singh' }).columns.map(({ id }) => id)).toEqual([
      'singh',
      'hill',
    ]);
  });

  test('who prints an answer is said, and nobody omits anything', () => {
    const rows = rowsOf(voices());
    expect(kindsOf(voices())).toEqual({
      initiator: 'single',
      day: 'agreement',
      weapons: 'single',
      stress: 'self',
    });
    expect(picture(voices(), 'initiator').slice(0, 2)).toEqual([
      '0 Us, Moscow',
      'No answer of this voice in the articles in view',
    ]);
    const stress = rows.find(({ id }) => id === 'stress');
    expect(stress?.cells[1]?.accounts.map(({ text, printedBy }) => `${printedBy?.name}: ${text}`)).toEqual([
      'Hill: Austin',
      'Digest: Belousov',
    ]);
    expect(writeCompareSentence(voices().counts)).toBe(
      'Of 1 shared question: 1 agrees. Apart from this, 2 are answered by one voice only and 1 is answered in two ways by one voice.',
    );
    expect(Object.keys(kindsOf(voices({ show: { rule: 'only', source: 'ryder' } })))).toEqual(['weapons']);
    const allBut = voices({ cols: ['kyiv', 'press', 'ryder'], show: { rule: 'all-but', source: 'ryder' } });
    expect(Object.keys(kindsOf(allBut))).toEqual(['day']);
  });
});

describe('kinds are derived again from what is left', () => {
  test('hiding a column', () => {
    const { columns, hidden } = compare({ cols: ['press', 'hill'] });
    expect(columns.map(({ id }) => id)).toEqual(['press', 'hill']);
    expect(hidden.map(({ id }) => id)).toEqual(['digest', 'kyiv']);
    expect(kindsOf(compare({ cols: ['press', 'hill'] }))).toMatchObject({
      initiator: 'single',
      stress: 'single',
    });
  });

  test('leaving a source out says which points lose all support', () => {
    const left = compare({ without: ['press'] });
    expect(
      rowsOf(left)
        .filter(({ isLost }) => isLost)
        .map(({ id }) => id),
    ).toEqual(['initiator', 'weapons']);
    expect(left.leftOut.map(({ name }) => name)).toEqual(['Press']);
    expect(writeCompareSentence(left.counts)).toContain('2 questions have no remaining source.');
  });

  test('the number of questions without a remaining source leads to these; one that nobody answers is not among them', () => {
    const part = compareSentence(compare({ without: ['press'] }).counts).find(
      ({ show }) => show?.rule === 'lost',
    );
    expect(part?.text).toBe('2 questions have no remaining source');
    const shown = compare({ without: ['press'], show: { rule: 'lost' } });
    expect(rowsOf(shown).map(({ id }) => id)).toEqual(['initiator', 'weapons']);
    expect(shown.counts).toEqual(compare({ without: ['press'] }).counts);
    expect(rowsOf(compare({ without: ['press'], show: { rule: 'unanswered' } }))).toEqual([]);
    expect(rowName(null, true, 'voices')).toBe('no remaining voice');
    expect(rowName(null, false, 'sources')).toBe('no source answers');
  });

  test('who is alone in a part of the sources is alone in view, and not in the case', () => {
    const said = (asked: Partial<Filter>) => writeCompareSentence(compare(asked).counts);
    expect(said({ source: ['press'] })).toBe(
      'No question in view is answered by two sources. 3 are told by one source in view only.',
    );
    expect(said({ cols: ['hill', 'digest'] })).toContain('told by one source in view only');
    expect(said({})).toContain('1 is told by one source only.');
  });

  test('as known on a day: what was not out is not counted, what may have been is said', () => {
    const early = compare({ asof: '2024-06-27' });
    expect(kindsOf(early)).toEqual({ initiator: 'omission', day: 'agreement', weapons: 'single' });
    const day = rowsOf(early).find(({ id }) => id === 'day');
    expect(day?.isUnsure).toBe(true);
    expect(picture(early, 'day')).toEqual([
      'Not yet published',
      'Not yet published',
      '0 Tuesday, own',
      '0 Tuesday, own',
    ]);
    expect(early.columns.map(({ isMaybe }) => isMaybe)).toEqual([false, false, false, true]);
  });
});

describe('an opened row', () => {
  const { opened } = compare({ open: 'stress' });

  test('argues its pairs and sets the words side by side', () => {
    expect(opened?.pairs).toEqual([
      {
        kind: 'contradiction',
        a: { answer: 0, text: 'Austin' },
        b: { answer: 1, text: 'Belousov' },
        note: 'One readout, two speakers.',
      },
    ]);
    const [group] = opened?.groups ?? [];
    expect(
      group?.renderings.map(({ source, difference, differs }) => [source.id, difference, differs.actor]),
    ).toEqual([
      ['hill', null, false],
      ['digest', '2 words dropped', true],
    ]);
  });

  test('reads the others against the rendering that the reader has chosen', () => {
    const differences = (base: string) =>
      compare({ open: 'stress', base }).opened?.groups[0]?.renderings.map(
        ({ source, difference, isBase }) => [source.id, difference, isBase],
      );
    expect(differences('q2')).toEqual([
      ['digest', null, true],
      ['hill', '2 words added', false],
    ]);
    expect(differences('q3')).toEqual(differences('q1'));
    expect(differences('nowhere')).toEqual(differences('q1'));
  });

  test('counts outlets and origins, and lists who relayed whom', () => {
    expect(opened?.origins).toMatchObject({ outlets: 2, origins: ['Singh'] });
    expect(opened?.origins.chains.map(({ via }) => via.map(({ name }) => name))).toEqual([[], ['Hill']]);
  });

  test('a row that the filter leaves out is not opened', () => {
    expect(compare({ open: 'stress', event: ['june'] }).opened).toBeNull();
    expect(compare({ open: 'never-was' }).opened).toBeNull();
  });
});

describe('poor and large cases', () => {
  test('a case with nothing but an article', () => {
    const model = deriveCompare(selectionFromTable('article | about\n hill |'), null);
    expect(model.groups).toEqual([]);
    expect(writeCompareSentence(model.counts)).toBe('No question in view is answered by two sources.');
  });

  test('of many points only the rows asked for are made, every heading with its number, and where the opened one stands', () => {
    const file = caseFromTable('article | about\n hill |', {
      claims: Array.from({ length: 300 }, (_, i) => ({
        id: `c${i}`,
        accounts: [{ articleId: 'hill', position: 'reports' as const, answer: 'a' }],
      })),
    });
    const data = buildCase(file);
    const at = (open: string | null, args: CompareArgs) =>
      deriveCompare(select(data, { ...NO_FILTER, open }), args);
    const ids = (model: CompareModel) => rowsOf(model).map(({ id }) => id);
    expect(at(null, null).points).toEqual({ inView: 300, shown: 300, inCase: 300 });
    expect(ids(at(null, null))).toHaveLength(COMPARE_ROWS);
    expect(ids(at(null, { from: 40, rows: 2 }))).toEqual(['c40', 'c41']);
    expect(at(null, { from: 40, rows: 2 }).groups).toMatchObject([{ points: 300, first: 0 }]);
    const opened = at('c250', { from: null, rows: 5 });
    expect(ids(opened)).toEqual(['c248', 'c249', 'c250', 'c251', 'c252']);
    expect(opened).toMatchObject({ from: 248, openedAt: 250, opened: { id: 'c250' } });
    // Asked for elsewhere, the opened one is not made, but what it argues is.
    expect(ids(at('c250', { from: 0, rows: 1 }))).toEqual(['c0']);
    expect(at('c250', { from: 0, rows: 1 }).opened?.id).toBe('c250');
    expect(ids(at(null, { from: 0, rows: Number.POSITIVE_INFINITY }))).toHaveLength(300);
  });

  test('rows made window after window are the rows made at once, under the same headings', () => {
    const at = (args: CompareArgs) => deriveCompare(select(DATA, NO_FILTER), args);
    const whole = at({ from: 0, rows: 1000 });
    const parts = Array.from({ length: whole.points.shown }, (_, from) => at({ from, rows: 1 }));
    expect(parts.flatMap(rowsOf)).toEqual(rowsOf(whole));
    for (const { groups } of parts)
      expect(groups.map(({ rows: _, ...heading }) => heading)).toEqual(
        whole.groups.map(({ rows: _, ...heading }) => heading),
      );
  });

  test('many sources: those that answer most are drawn, the others counted', () => {
    const outlets = Array.from({ length: 100 }, (_, i) => `s${i}`);
    const file = caseFromTable(`article | about\n${outlets.map((id) => ` ${id} |`).join('\n')}`, {
      claims: [
        {
          id: 'all',
          accounts: outlets.map((articleId) => ({ articleId, position: 'reports', answer: 'a' })),
        },
        { id: 'late', accounts: [{ articleId: 's99', position: 'reports', answer: 'a' }] },
      ],
    });
    const model = deriveCompare(select(buildCase(file), NO_FILTER), null);
    expect(model.columns).toHaveLength(24);
    expect(model.columns.at(-1)?.id).toBe('s99');
    expect(model.columnsInView).toBe(100);
    expect(rowsOf(model)[0]).toMatchObject({ answering: 100, elsewhere: 76, kind: 'agreement' });
  });
});

describe('laws', () => {
  const sources = ['hill', 'digest', 'kyiv', 'press'];
  const file = caseFromTable(TWO_CALLS);
  const without = (id: string): CaseFile => ({
    ...file,
    sources: file.sources.filter((source) => source.id !== id),
    articles: file.articles.filter((article) => article.sourceId !== id),
    claims: (file.claims ?? []).map((claim) => ({
      ...claim,
      accounts: (claim.accounts ?? []).filter((account) => account.articleId !== id),
    })),
  });

  test('hiding a column reads as a case without that source', () => {
    for (const id of sources) {
      const hidden = compare({ cols: sources.filter((other) => other !== id) });
      const gone = deriveCompare(select(buildCase(without(id)), NO_FILTER), null);
      expect(kindsOf(hidden)).toEqual(kindsOf(gone));
      expect({ ...hidden.counts, lost: 0, isPart: false }).toEqual(gone.counts);
    }
  });

  test('the numbers of the sentence are the rows under it', () => {
    fc.assert(
      fc.property(
        fc.record({
          source: fc.subarray(sources),
          without: fc.subarray(sources),
          cols: fc.shuffledSubarray(sources),
          asof: fc.constantFrom(null, '2024-06-24', '2024-06-26', '2024-07-13'),
          event: fc.subarray(['june', 'july']),
          sort: fc.constantFrom(null, 'kind', 'answers', '-answers'),
        }),
        (asked) => {
          const { counts, points } = compare(asked);
          const each = ROW_KINDS.map(
            (kind) => rowsOf(compare({ ...asked, show: { rule: 'kind', kind } })).length,
          );
          expect(each).toEqual(ROW_KINDS.map((kind) => counts.byKind[kind]));
          expect(allPoints(counts)).toBe(points.inView);
          expect(writeCompareSentence(counts)).not.toMatch(/\b0 /);
          expect(rowsOf(compare(asked))).toHaveLength(points.shown);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the bundled case: what all but Press TV tell, counted by hand', () => {
  const bundled = buildCase(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')));
  const shown = (source: string) =>
    Object.keys(
      kindsOf(deriveCompare(select(bundled, { ...NO_FILTER, show: { rule: 'all-but', source } }), null)),
    );
  // The one question that both articles on the June call could answer, and the other four sources do.
  expect(shown('press-tv')).toEqual(['june-date']);
});
