import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';

/** Whether a text is a timeline of TimelineJS 2, which had all of it under "timeline", events under "date". */
export const isTimeline2 = (text: string): boolean =>
  /^\s*\{\s*"timeline"\s*:\s*\{/.test(text) && /"startDate"\s*:/.test(text) && /"date"\s*:\s*\[/.test(text);

const TAKEN = new Set('headline text type startDate endDate tag asset date era'.split(' '));

/** A slide of either version: what version 3 calls it, what it was, and where it stood. */
export type Slide3 = { kind: 'title' | 'event' | 'era'; value: unknown; source: unknown; at: string };

/**
 * The slides of a timeline of TimelineJS 2 (README of NUKnightLab/TimelineJS, version 2.36) as those of version 3, and what else
 * the file says; null where it is none. A date is its numbers with commas between them: "2011,12,10,07,02".
 */
export function slidesOf2(root: JsonRecord): { slides: Slide3[]; rest: JsonRecord } | null {
  const { timeline, ...around } = root;
  if (!isRecord(timeline)) return null;
  const list = (key: 'date' | 'era', kind: Slide3['kind']): Slide3[] =>
    listIn(timeline[key]).map((source, i) => ({
      kind,
      value: isRecord(source) ? asSlide3(source) : source,
      source,
      at: `timeline.${key}.${i}`,
    }));
  const isTitled = textIn(timeline.headline) !== '';
  const { headline, text, asset } = timeline;
  const title = { headline, text, ...(asset !== undefined && { asset }) };
  const own: Slide3 = { kind: 'title', value: asSlide3(title), source: title, at: 'timeline' };
  const rest = Object.fromEntries(Object.entries(timeline).filter(([key]) => !TAKEN.has(key)));
  return {
    slides: [...(isTitled ? [own] : []), ...list('date', 'event'), ...list('era', 'era')],
    rest: { ...around, ...rest },
  };
}

function asSlide3({ headline, text, startDate, endDate, tag, asset, ...rest }: JsonRecord): JsonRecord {
  const { media, ...about } = isRecord(asset) ? asset : {};
  return {
    ...rest,
    text: { headline, text },
    start_date: datePartsOf(startDate),
    end_date: datePartsOf(endDate),
    group: tag,
    media: { ...about, url: media },
  };
}

function datePartsOf(written: unknown): JsonRecord {
  const text = textIn(written).trim();
  if (!/^-?\d+(?:\s*,\s*\d*)*$/.test(text)) return { year: text };
  const [year, month, day, hour, minute, second] = text.split(',').map((part) => part.trim());
  return { year, month, day, hour, minute, second };
}
