import * as v from 'valibot';

const Digests = v.record(v.string(), v.array(v.string()));

/**
 * What was compared with the articles' texts, and when: the content of `data/<id>.verified.json`, and of a case's own
 * `verified`. Digests of texts are whole; those of anchors are their first 16 hexadecimal digits. Quotes are keyed by
 * id; the anchors of an event, claim, referent or annotation lie together under its id, in no order, so that moving one
 * changes nothing.
 */
export const Stamp = v.looseObject({
  caseId: v.optional(v.string()),
  day: v.string(),
  articles: v.record(v.string(), v.string()),
  quotes: v.record(v.string(), v.string()),
  events: v.optional(Digests),
  claims: v.optional(Digests),
  referents: v.optional(Digests),
  annotations: v.optional(Digests),
});
export type Stamp = v.InferOutput<typeof Stamp>;
