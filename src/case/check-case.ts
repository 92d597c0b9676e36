import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { scanJson } from '../lib/json-scan.ts';
import { stripOutermostMarks } from '../lib/outermost-marks.ts';
import { type CaseFile, type ListName, RECORDS } from './case-file.ts';
import { CHECK_PROBLEMS, type CheckProblemCode } from './check-problems.ts';
import { decodeCase, decodeDraft } from './decode.ts';
import type { Draft } from './draft.ts';
import { checkJudgements } from './judgement-check.ts';
import { locateProblems } from './locate-problems.ts';
import { ProblemList } from './problem-list.ts';
import type { Problem } from './problems.ts';
import { checkRights, RIGHTS_CODES, type Verbatim, verbatimOf } from './rights.ts';
import { type PlacedSelector, selectorsOf } from './selectors-of.ts';
import { checkText } from './text-check.ts';
import { type Texts, textsOf } from './texts-of.ts';
import { decodeStamp, digestsOf, verifyAnchor } from './verification.ts';

export type CheckOptions = {
  /** The articles' texts; every anchor is compared with them. */
  texts?: Texts;
  /** The content of the verified file, where there is one; it is what anchors are compared with without texts. */
  stamp?: string;
  /** False for a file that is not ours to publish: what goes beyond the limits of copied words is then a hint. */
  rights?: boolean;
};

export type CheckResult = {
  file: CaseFile | null;
  problems: Problem[];
  /** What could be better and is not wrong, and, unless rights are asked for, what is beyond their limits. */
  hints: Problem[];
  /** How many records the case has of each list, in the order of the format. */
  counts: { list: ListName; count: number }[];
  verbatim: Verbatim[];
  /** What the anchors were compared with. */
  comparedWith: 'texts' | 'stamp' | 'nothing';
};

type Found = ProblemList<CheckProblemCode>;

/** Everything that can be said of a case file: what decoding says, rights, slips of the pen, texts or stamps. */
export async function checkCase(text: string, options: CheckOptions = {}): Promise<CheckResult> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const comparedWith = options.texts ? 'texts' : options.stamp === undefined ? 'nothing' : 'stamp';
  const decoded = decodeCase(json);
  if (decoded.problems.some(({ code }) => code === 'not-json' || code === 'too-deep'))
    return { ...decoded, hints: [], counts: [], verbatim: [], comparedWith };
  const value: unknown = JSON.parse(json);
  const found: Found = new ProblemList(CHECK_PROBLEMS);
  checkKeys(json, found);
  const { file, draft } = decodeDraft(value);
  if (file) {
    const say = sayIn(file, draft, found);
    checkRights(file, say);
    checkJudgements(file, (code, index, path, message) =>
      found.add(code, draft.pathOf({ list: 'claims', index, path }), message, {
        id: file.claims?.[index]?.id ?? '',
      }),
    );
    checkMarks(file, say);
    if (options.texts) await checkTexts(file, options.texts, draft, found);
    else if (options.stamp !== undefined) await checkStamp(file, options.stamp, found, say);
  }
  const all = inLineOrder(locateProblems(json, [...decoded.problems, ...found.inFileOrder(value)]));
  const isHint = ({ code, severity }: Problem) =>
    severity === 'hint' || (options.rights === false && RIGHTS_CODES.some((known) => known === code));
  return {
    file,
    problems: all.filter((problem) => !isHint(problem)),
    hints: all.filter(isHint),
    counts: (Object.keys(RECORDS) as ListName[]).map((list) => ({ list, count: file?.[list]?.length ?? 0 })),
    verbatim: file ? verbatimOf(file) : [],
    comparedWith,
  };
}

function inLineOrder(problems: Problem[]): Problem[] {
  const at = ({ line = 0, column = 0 }: Problem) => line * 1e6 + column;
  return problems.sort((a, b) => at(a) - at(b));
}

function checkKeys(json: string, found: Found): void {
  scanJson(json, {
    onRepeatedKey: (path) =>
      found.add('repeated-key', [...path], `The key ${cite(String(path.at(-1)))} is there twice.`),
  });
}

/** Offers to take off quotation marks that an anchor brings along. */
function checkMarks(file: CaseFile, say: Say): void {
  for (const anchor of selectorsOf(file)) {
    const { exact } = anchor.selector;
    if (stripOutermostMarks(exact) === exact) continue;
    say('outer-marks', anchor, `The words ${cite(exact, 40)} bring their own quotation marks.`);
  }
}

type Say = (code: CheckProblemCode, at: PlacedSelector | string, message: string) => void;

/** Says a problem of an anchor, or of the article with that id. */
function sayIn(file: CaseFile, draft: Draft, found: Found): Say {
  return (code, at, message) => {
    if (typeof at !== 'string') found.add(code, draft.pathOf(at), message, { id: at.id });
    else sayOfArticle(file, draft, found, code, at, [], message);
  };
}

function sayOfArticle(
  file: CaseFile,
  draft: Draft,
  found: Found,
  code: CheckProblemCode,
  id: string,
  path: readonly JsonStep[],
  message: string,
): void {
  const index = file.articles.findIndex((article) => article.id === id);
  found.add(code, draft.pathOf({ list: 'articles', index, path }), message, { id });
}

async function checkTexts(file: CaseFile, texts: Texts, draft: Draft, found: Found): Promise<void> {
  const byArticle = await textsOf(file.articles, texts);
  const anchors = new Map<string, PlacedSelector[]>(file.articles.map(({ id }) => [id, []]));
  for (const anchor of selectorsOf(file)) anchors.get(anchor.articleId)?.push(anchor);
  const sayAnchor = sayIn(file, draft, found);
  for (const article of file.articles) {
    const { id } = article;
    const text = byArticle.get(id);
    const say: Say = (code, at, message) => {
      if (typeof at !== 'string') sayAnchor(code, at, message);
      else sayOfArticle(file, draft, found, code, id, at === '' ? [] : [at], message);
    };
    if (text === undefined) say('no-text', '', `The text of the article ${cite(id)} was not found.`);
    else await checkText(text, article, anchors.get(id) ?? [], say);
  }
}

async function checkStamp(file: CaseFile, text: string, found: Found, say: Say): Promise<void> {
  const stamp = decodeStamp(text);
  if (!stamp) {
    found.add('bad-stamp', [], 'The file of stamps cannot be read.');
    return;
  }
  const digests = digestsOf(file.articles);
  for (const anchor of selectorsOf(file)) {
    const { state } = await verifyAnchor(digests, stamp, anchor);
    const words = `The words ${cite(anchor.selector.exact, 40)} of ${anchor.list.slice(0, -1)} ${cite(anchor.id)}`;
    if (state === 'not-stamped') say('not-stamped', anchor, `${words} were never compared with the text.`);
    if (state === 'changed')
      say(
        'changed-since-stamp',
        anchor,
        `${words} differ from those compared with the text on ${cite(stamp.day)}.`,
      );
  }
}
