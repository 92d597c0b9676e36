import type { Case } from '../case/case.ts';
import { oncePer } from '../lib/once-per.ts';

/** Ids of the events that some article is mainly about. Read once per case. */
export const mainEvents = oncePer(
  (data: Case): ReadonlySet<string> =>
    new Set(data.articles.rows.flatMap(({ mainEventIds }) => mainEventIds ?? [])),
);
