import type { Case } from '../../case/case.ts';
import type { Frame } from '../../case/case-file.ts';
import type { Selection } from '../../filter/select.ts';
import type { Named } from '../named.ts';
import { deriveSummary, type Summary } from '../summary.ts';

/** A codebook with its frames, as the case file has it; '' where it does not say. */
export type Codebook = Named & {
  citation: string;
  note: string;
  frames: readonly (Named & { definition: string; include: string; exclude: string })[];
};

/** What the About page says of the open case; everything else on that page holds for every case. */
export type AboutModel = {
  summary: Summary;
  name: string;
  description: string;
  creator: readonly string[];
  license: string;
  version: string;
  dateModified: string;
  articles: number;
  statements: number;
  claims: number;
  /** Languages the articles are in, in words; articles whose language the case does not say are left out. */
  languages: readonly string[];
  /** Articles whose language the case does not say. */
  noLanguage: number;
  /** Articles without a date of publication; with one that is not stated; and with one of which nobody says how it is known. */
  undated: number;
  inferred: number;
  unsaid: number;
  /** Perspectives made of voices that have no article of their own here: they speak only through others. */
  heardThroughOthers: readonly Named[];
  /** Accounts that the case says were not collected. */
  notCollected: number;
  /** What the stamp says of the case's quotes; null where nobody has compared them with the texts. */
  verified: { matched: number; claimed: number; changed: number; day: string } | null;
  /** Quotes, and articles' own words, coded with a frame, and who coded them: at most twelve names, and how many more. */
  coded: number;
  codedPassages: number;
  coders: readonly string[];
  moreCoders: number;
  codebooks: readonly Codebook[];
};

/** What the page on the case says of it: counts over the whole case but for the summary, which is of the selection. */
export function deriveAbout(selection: Selection): AboutModel {
  const { case: data } = selection;
  const { info } = data;
  const coders = codersOf(data);
  const articles = data.articles.rows;
  return {
    summary: deriveSummary(selection),
    name: info.name,
    description: info.description ?? '',
    creator: info.creator ?? [],
    license: info.license ?? '',
    version: info.version ?? '',
    dateModified: info.dateModified ?? '',
    articles: articles.length,
    statements: data.statements.rows.length,
    claims: data.claims.rows.length,
    languages: languagesOf(data),
    noLanguage: articles.filter(({ inLanguage }) => !(inLanguage ?? info.inLanguage)).length,
    undated: articles.filter(({ datePublished }) => !datePublished).length,
    inferred: articles.filter(
      ({ dateBasis, datePublished }) => datePublished && dateBasis !== undefined && dateBasis !== 'stated',
    ).length,
    unsaid: articles.filter(({ dateBasis, datePublished }) => datePublished && dateBasis === undefined)
      .length,
    heardThroughOthers: heardThroughOthers(data),
    notCollected: data.claims.rows.reduce(
      (sum, { accounts }) =>
        sum + (accounts ?? []).filter(({ position }) => position === 'not-collected').length,
      0,
    ),
    verified: verifiedIn(data),
    coded: data.quotes.annotations.size,
    codedPassages: data.passages.count,
    coders: coders.slice(0, MOST_CODERS),
    moreCoders: Math.max(0, coders.length - MOST_CODERS),
    codebooks: codebooksOf(data),
  };
}

/** The codebooks of the file, those without frames too; last, frames that name none. */
function codebooksOf(data: Case): Codebook[] {
  const of = (frame: Frame) => (data.schemes.at.has(frame.schemeId ?? '') ? frame.schemeId : undefined);
  const framesOf = (scheme: string | undefined) =>
    data.frames.rows
      .filter((frame) => of(frame) === scheme)
      .map(({ id, prefLabel, definition = '', include = '', exclude = '' }) => ({
        id,
        name: prefLabel ?? id,
        definition,
        include,
        exclude,
      }));
  const named = data.schemes.rows.map(({ id, name = id, citation = '', note = '' }) => ({
    id,
    name,
    citation,
    note,
    frames: framesOf(id),
  }));
  const loose = framesOf(undefined);
  const rest = { id: '', name: 'Frames of no codebook', citation: '', note: '', frames: loose };
  return loose.length === 0 ? named : [...named, rest];
}

function languagesOf(data: Case): string[] {
  const codes = data.articles.rows.map(({ inLanguage }) => inLanguage ?? data.info.inLanguage ?? '');
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  const isTag = (code: string) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(code);
  return [...new Set(codes)].filter(Boolean).map((code) => (isTag(code) ? (names.of(code) ?? code) : code));
}

function heardThroughOthers(data: Case): Named[] {
  const columns = new Set(data.columns.map((source) => data.sources.rows[source]?.id));
  return data.perspectives.rows
    .filter(({ voices, sources }) => (voices ?? []).length > 0 && (sources ?? []).length === 0)
    .filter(({ voices }) => !(voices ?? []).some((voice) => columns.has(voice)))
    .map(({ id, name }) => ({ id, name: name ?? id }));
}

function verifiedIn(data: Case): AboutModel['verified'] {
  let matched = 0;
  let claimed = 0;
  let changed = 0;
  let latest = '';
  for (const verification of data.verification?.values() ?? []) {
    if (verification.state === 'not-stamped') continue;
    if (verification.state === 'matched') matched++;
    else if (verification.state === 'claimed') claimed++;
    else changed++;
    if (verification.day > latest) latest = verification.day;
  }
  return matched + claimed + changed === 0 ? null : { matched, claimed, changed, day: latest };
}

/** A class may have coded. */
const MOST_CODERS = 12;

/** Everyone whom a code of a quote or a passage names as its coder. */
function codersOf({ quotes, passages }: Case): string[] {
  const names = new Set<string>();
  for (const list of [...quotes.annotations.values(), ...passages.annotations])
    for (const { creator } of list) if (creator) names.add(creator);
  return [...names];
}
