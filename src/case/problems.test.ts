import { describe, expect, test } from 'vitest';
import type { JsonStep } from '../lib/json-scan.ts';
import { decodeCase, decodeCaseValue } from './decode.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';
import { smallCase, smallCaseWith } from './small-case.ts';

/** For every code one slip of an author: where the small case is changed, to what, and where the problem is then said. */
const SLIPS: Record<
  Exclude<ProblemCode, 'not-json' | 'not-a-case' | 'unsafe-key' | 'too-deep'>,
  [path: JsonStep[], value: unknown, at?: string]
> = {
  'format-version': [['formatVersion'], '2.0'],
  'no-name': [['case', 'name'], ''],
  'no-list': [['sources'], undefined],
  'not-a-list': [['quotes'], { id: 'a' }],
  'not-a-record': [['people', 2], 'the fisher', 'people[2]'],
  'bad-id': [['quotes', 0, 'id'], 'Stays open', 'quotes[0].id'],
  'duplicate-id': [['quotes', 1, 'id'], 'stays-open', 'quotes[1].id'],
  'required-field': [['quotes', 0, 'selector'], {}, 'quotes[0].selector.exact'],
  'required-id': [['annotations', 0, 'frameId'], 'nothing', 'annotations[0].frameId'],
  'wrong-field': [['quotes', 0, 'quoteType'], 'whole', 'quotes[0].quoteType'],
  'unknown-id': [['quotes', 0, 'speakerId'], 'nobody', 'quotes[0].speakerId'],
  'annotation-target': [['annotations', 0, 'articleId'], 'post-july', 'annotations[0]'],
  'changed-id': [
    ['case', 'changes'],
    [{ version: '2', ids: [{ list: 'quotes', from: 'stays-open', to: null }] }],
    'case.changes[0].ids[0].from',
  ],
  'misspelled-field': [['quotes', 0, 'NoteBasis'], 'case', 'quotes[0].NoteBasis'],
  'broken-text': [['articles', 0, 'headline'], 'The mayor\ufffds call', 'articles[0].headline'],
  'hidden-sign': [['sources', 0, 'name'], 'Harbour\u202E Post', 'sources[0].name'],
  'bad-date': [['events', 0, 'date'], '12 July', 'events[0].date'],
  'date-basis': [['events', 0, 'dateFrom'], undefined, 'events[0].dateBasis'],
  'skipped-time': [
    ['events', 0],
    { id: 'call', date: '2026-03-29T03:30', dateBasis: 'stated', timeZone: 'Europe/Kyiv' },
    'events[0].date',
  ],
  'bad-time-zone': [['articles', 0, 'timeZone'], 'Mars/Olympus', 'articles[0].timeZone'],
  'bad-language': [['case', 'inLanguage'], 'no language', 'case.inLanguage'],
  'bad-url': [['articles', 0, 'url'], 'javascript:alert(1)', 'articles[0].url'],
  'selector-range': [['quotes', 0, 'selector', 'start'], 5, 'quotes[0].selector'],
  'body-range': [['articles', 0, 'body', 0, 'end'], 6, 'articles[0].body[0]'],
  'edit-range': [['quotes', 0, 'edits', 0, 'end'], 300, 'quotes[0].edits[0]'],
  'marked-words': [['annotations', 0, 'markedWords', 0], 'Stays', 'annotations[0].markedWords[0]'],
  'names-source': [['quotes', 1, 'id'], 'island-radio-thanks', 'quotes[1].id'],
  'affiliation-circle': [['people', 0, 'affiliation'], 'mayor', 'people[1].affiliation'],
  'echoes-itself': [['quotes', 2, 'echoes'], 'seems-open', 'quotes[2].echoes'],
  'quote-order': [['quotes', 2, 'order'], 1, 'quotes[2].order'],
  'primary-frame': [
    ['annotations', 1],
    { id: 'two', quoteId: 'stays-open', frameId: 'thanks', primary: true },
    'annotations[1].primary',
  ],
  'statement-without-quote': [['quotes', 1, 'statementId'], 'open', 'statements[1]'],
  'event-without-words': [['events', 1], { id: 'storm' }, 'events[1]'],
  'mention-without-words': [['events', 0, 'mentions', 1, 'selector'], undefined, 'events[0].mentions[1]'],
  'referent-without-label': [['referents', 0, 'labels'], [], 'referents[0]'],
  'claim-without-words': [['claims', 0, 'accounts'], [], 'claims[0]'],
  'account-position': [['claims', 0, 'accounts', 0, 'position'], undefined, 'claims[0].accounts[0]'],
  'account-answer': [['claims', 0, 'accounts', 0, 'answer'], undefined, 'claims[0].accounts[0]'],
  'account-evidence': [['claims', 0, 'accounts', 0, 'evidence'], [], 'claims[0].accounts[0]'],
  'evidence-elsewhere': [
    ['claims', 0, 'accounts', 1, 'evidence', 0, 'quoteId'],
    'stays-open',
    'claims[0].accounts[1].evidence[0].quoteId',
  ],
  'silent-with-words': [['claims', 0, 'accounts', 0, 'position'], 'not-mentioned', 'claims[0].accounts[0]'],
  'reason-without-silence': [
    ['claims', 0, 'accounts', 0, 'reason'],
    'not-yet-known',
    'claims[0].accounts[0].reason',
  ],
  'silent-and-reports': [
    ['claims', 0, 'accounts', 2],
    { articleId: 'post-july', position: 'not-mentioned' },
    'claims[0].accounts[2]',
  ],
  'account-twice': [
    ['claims', 0, 'accounts', 2],
    {
      articleId: 'post-july',
      voice: 'own',
      position: 'reports',
      answer: 'mayor',
      evidence: [{ quoteId: 'stays-open' }],
    },
    'claims[0].accounts[2]',
  ],
  'answer-twice': [['claims', 0, 'answers', 2], { id: 'mayor' }, 'claims[0].answers[2].id'],
  'between-answers': [['claims', 0, 'between', 0, 'b'], 'mayor', 'claims[0].between[0]'],
  'tour-view': [['tours', 0, 'steps', 0, 'view'], '/claims/who-paid', 'tours[0].steps[0].view'],
};

describe('a sound case', () => {
  test('has no problems, and every record and unknown key comes through as it was', () => {
    const value = { ...smallCase(), mine: { kept: true } };
    expect(decodeCaseValue(value)).toEqual({ file: value, problems: [] });
  });
});

describe('every slip is said, once, where it is', () => {
  test.each(Object.entries(SLIPS))('%s', (code, [path, value, at]) => {
    const { file, problems } = decodeCaseValue(smallCaseWith(path, value));
    const found = problems.filter((problem) => problem.code === code);
    const kind = PROBLEMS[code as ProblemCode];
    expect(found, JSON.stringify(problems.map((p) => `${p.code} ${p.path}`))).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: kind.severity, fix: kind.fix, ...(at && { path: at }) });
    expect(found[0]?.message).toMatch(/^[A-Z][^\n]{10,300}\.$/);
    expect(file === null).toBe(kind.severity === 'fatal');
  });

  test('the examples cover every code but those below', () => {
    const below = ['not-json', 'not-a-case', 'unsafe-key', 'too-deep'];
    expect([...Object.keys(SLIPS), ...below].sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  test.each([
    ['not-json', '{'],
    ['not-json', ''],
    ['not-a-case', '[]'],
    ['not-a-case', 'null'],
    ['too-deep', `{"case":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['unsafe-key', JSON.stringify(smallCase()).replace('"country":"XX"', '"__proto__":{"name":"x"}')],
  ])('%s', (code, text) => {
    expect(decodeCase(text).problems).toMatchObject([{ code }]);
  });
});
