import type { Case } from '../case/case.ts';
import type { Problem } from '../case/problems.ts';
import type { Verification } from '../case/verification.ts';
import { deriveCaseNames } from '../models/case-names.ts';
import { MODELS, type ReadFields } from '../models/registry.ts';
import type { OpenedCase, VerificationSummary } from './port.ts';
import { SHOWN_PROBLEMS } from './shown-problems.ts';

const READS = Object.fromEntries(
  Object.entries(MODELS).map(([name, { reads }]) => [name, reads]),
) as unknown as ReadFields;

/** What the page is told of a case that was opened. Counts are of records kept, after decoding dropped the others. */
export function describeOpened(
  data: Case,
  key: string,
  problems: readonly Problem[],
  annotations: number,
): OpenedCase {
  const { info } = data;
  return {
    key,
    id: info.id,
    ...deriveCaseNames({ case: data }),
    version: info.version ?? '',
    license: info.license ?? '',
    dateModified: info.dateModified ?? '',
    counts: countRecords(data, annotations),
    problems: {
      total: problems.length,
      dropped: problems.filter(({ severity }) => severity === 'dropped').length,
      flagged: problems.filter(({ severity }) => severity === 'flagged').length,
      first: problems.slice(0, SHOWN_PROBLEMS),
    },
    verified: data.verification ? countVerified(data.verification.values()) : null,
    reads: READS,
  };
}

function countRecords(data: Case, annotations: number): OpenedCase['counts'] {
  return {
    sources: data.sources.rows.length,
    people: data.listedPeople,
    perspectives: data.perspectives.rows.length,
    articles: data.articles.rows.length,
    events: data.events.rows.length,
    statements: data.statements.rows.length,
    quotes: data.quotes.count,
    claims: data.claims.rows.length,
    referents: data.referents.rows.length,
    schemes: data.schemes.rows.length,
    frames: data.frames.rows.length,
    annotations,
    tours: data.tours.rows.length,
  };
}

function countVerified(verifications: Iterable<Verification>): VerificationSummary {
  const summary = { day: '', matched: 0, claimed: 0, changed: 0, notStamped: 0 };
  for (const found of verifications) {
    if (found.state === 'not-stamped') summary.notStamped++;
    else {
      summary[found.state]++;
      summary.day = found.day;
    }
  }
  return summary;
}
