import { htmlText, plainText } from '../lib/html-text.ts';
import { isRecord, type JsonRecord, linesOf, parseJsonFile, rawJson, restOf, textIn } from './json-value.ts';
import { headerNames, type NamedRow, readNamedTable } from './named-table.ts';
import type { InputFile, Place, Reader, Sink } from './reader.ts';
import { isTimeline2, type Slide3, slidesOf2 } from './timelinejs-2.ts';

/** A slide in the words of the JSON, whichever way it was written. */
type Slide = {
  kind: 'title' | 'event' | 'era';
  headline: string;
  text: string;
  start: DateParts;
  end: DateParts;
  group: string;
  id: string;
  caption: string;
  other: readonly (readonly [string, string])[];
};
type DateParts = { year: string; month: string; day: string; time: string };

/**
 * TimelineJS 3 of Knight Lab: JSON (https://timeline.knightlab.com/docs/json-format.html) and the columns of its spreadsheet
 * template saved as CSV; files of version 2 are read as those of 3. Events and eras become events, the title names the case; each is a record. Slides name no article,
 * so there are no sources and quotes. HTML becomes text. A negative year counts as TimelineJS shows it: -44 is 44 BCE.
 */
export const timelinejs: Reader = {
  name: 'timelinejs',
  spec: 'https://timeline.knightlab.com/docs/json-format.html (TimelineJS 3)',
  recognise({ text }) {
    if (text !== null && /^\s*\{/.test(text)) {
      if (isTimeline2(text)) return { certainty: 0.92, sentence: 'A timeline of TimelineJS 2' };
      const isTimeline =
        /"(?:events|eras)"\s*:\s*\[/.test(text) && /"(?:start_date|headline)"\s*:/.test(text);
      const isTitled = /"title"\s*:\s*\{[^{}]*"text"\s*:\s*\{[^{}]*"headline"/.test(text);
      return isTimeline && (isTitled || /"start_date"\s*:\s*\{/.test(text)) && !/"formatVersion"/.test(text)
        ? { certainty: 0.92, sentence: 'A timeline of TimelineJS' }
        : null;
    }
    const names = new Set(headerNames(text));
    return ['year', 'month', 'day', 'headline', 'media'].every((name) => names.has(name))
      ? { certainty: 0.93, sentence: 'The table of a timeline of TimelineJS' }
      : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const start = new TextDecoder().decode(file.bytes.subarray(0, 100));
      const isWhole = /^\ufeff?\s*\{/.test(start)
        ? await readJson(file, sink)
        : await readNamedTable(file, 'timelinejs', sink, (row) =>
            takeSlide(slideOfRow(row), row, row.raw, sink),
          );
      if (!isWhole) return;
    }
  },
};

const TAKEN_OF_ROOT = new Set(['title', 'events', 'eras', 'scale']);

async function readJson(file: InputFile, sink: Sink): Promise<boolean> {
  const { text, value } = parseJsonFile(file, sink);
  const root = isRecord(value) ? value : {};
  const lines = linesOf(text, (path) => path.length <= 3);
  const { slides: lists, rest } = slidesOf2(root) ?? { slides: slidesOf(root), rest: root };
  sink.count(file.path, 'timelinejs', lists.length);
  for (const [field, value] of restOf(rest, TAKEN_OF_ROOT, { file: file.path, line: null }, sink)) {
    const reason = 'A timeline is no case; this has no place in one.';
    sink.lose({ file: file.path, line: lines.get(field) ?? null, field, value: value.slice(0, 200), reason });
  }
  for (const [i, { kind, value: slide, source, at }] of lists.entries()) {
    const place = { file: file.path, line: lines.get(at) ?? null, record: i + 1 };
    if (isRecord(slide)) takeSlide(slideOf(slide, kind, place, sink), place, rawJson(source), sink);
    else
      sink.leaveOut({
        ...place,
        code: 'no-slide',
        reason: 'It is no slide: it should be an object.',
        raw: rawJson(source),
      });
  }
  return sink.proceed(file.bytes.length);
}

function slidesOf(root: JsonRecord): Slide3[] {
  const list = (name: 'events' | 'eras', kind: Slide3['kind']): Slide3[] =>
    (Array.isArray(root[name]) ? root[name] : []).map((value: unknown, i) => ({
      kind,
      value,
      source: value,
      at: `${name}.${i}`,
    }));
  const { title } = root;
  const own: Slide3[] =
    title === undefined || title === null
      ? []
      : [{ kind: 'title', value: title, source: title, at: 'title' }];
  return [...own, ...list('events', 'event'), ...list('eras', 'era')];
}

const sub = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

function dateParts(value: unknown): DateParts {
  const date = sub(value);
  const [hour, minute, second] = [date.hour, date.minute, date.second].map(textIn);
  const time = hour ? [hour, minute || '00', ...(second ? [second] : [])].join(':') : '';
  return { year: textIn(date.year), month: textIn(date.month), day: textIn(date.day), time };
}

const PARTS = ['text', 'start_date', 'end_date', 'media'] as const;
const TAKEN = new Set<string>([...PARTS, 'group', 'unique_id', 'display_date']);
const TAKEN_OF_PART: { readonly [P in (typeof PARTS)[number]]: ReadonlySet<string> } = {
  text: new Set(['headline', 'text']),
  start_date: new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'display_date']),
  end_date: new Set(['year', 'month', 'day', 'hour', 'minute', 'second']),
  media: new Set(['url', 'credit', 'caption']),
};

function slideOf(slide: JsonRecord, kind: Slide['kind'], place: Place, sink: Sink): Slide {
  const media = sub(slide.media);
  const shown = textIn(sub(slide.start_date).display_date);
  return {
    kind,
    headline: textIn(sub(slide.text).headline),
    text: textIn(sub(slide.text).text),
    start: dateParts(slide.start_date),
    end: dateParts(slide.end_date),
    group: textIn(slide.group),
    id: textIn(slide.unique_id),
    other: [
      ['display date', textIn(slide.display_date)],
      ...(textIn(slide.display_date) === shown ? [] : [['display date', shown] as const]),
      ['media', textIn(media.url)],
      ['media credit', textIn(media.credit)],
      ['media caption', textIn(media.caption)],
      ...restOf(slide, TAKEN, place, sink),
      ...PARTS.flatMap((name) =>
        restOf(sub(slide[name]), TAKEN_OF_PART[name], place, sink, `${name.replace('_', ' ')}.`),
      ),
    ],
    caption: textIn(media.caption),
  };
}

/** The columns of the template that a slide is read from; whatever else a table holds stays beside its event. */
const COLUMNS = new Set(
  'year|month|day|time|end year|end month|end day|end time|headline|text|type|group'.split('|'),
);

function slideOfRow(row: NamedRow): Slide {
  const parts = (prefix: string): DateParts => ({
    year: row.cell(`${prefix}year`),
    month: row.cell(`${prefix}month`),
    day: row.cell(`${prefix}day`),
    time: row.cell(`${prefix}time`),
  });
  const type = row.cell('type').toLowerCase();
  return {
    kind: type === 'title' || type === 'era' ? type : 'event',
    headline: row.cell('headline'),
    text: row.cell('text'),
    start: parts(''),
    end: parts('end '),
    group: row.cell('group'),
    id: '',
    other: row.filled.flatMap(([header, value]) =>
      COLUMNS.has(header.toLowerCase()) ? [] : [[header.toLowerCase(), value] as const],
    ),
    caption: row.cell('media caption'),
  };
}

function takeSlide(slide: Slide, { file, line, record }: Place, raw: string, sink: Sink): void {
  const place = { file, line, record };
  const headline = plainText(slide.headline).replace(/\s+/g, ' ');
  const text = plainText(slide.text);
  const other = slide.other.flatMap(([name, value]) => {
    const shown = name === 'media' && /^https?:/i.test(value.trim()) ? value.trim() : plainText(value);
    return shown === '' ? [] : [[name, shown] as const];
  });
  const isDated = slide.start.year !== '';
  if (slide.kind === 'title' && !isDated) {
    if (headline === '') {
      sink.leaveOut({ ...place, code: 'no-headline', reason: 'The title has no headline.', raw });
      return;
    }
    sink.name(headline);
    for (const [field, value] of [['text', text] as const, ...other]) {
      if (value === '') continue;
      const reason = `The title names the case; its ${field} has no place in it.`;
      sink.lose({ file, line, field, value: value.slice(0, 200), reason });
    }
    return;
  }
  if (slide.kind === 'title' && headline !== '') sink.name(headline);
  const name = headline || firstSentence(text) || firstSentence(htmlText(slide.caption));
  if (name === '') {
    const reason = 'The slide has no headline, text or caption to name an event by.';
    sink.leaveOut({ ...place, code: 'no-headline', reason, raw });
    return;
  }
  const eventDate = dateOf(slide);
  const type = slide.kind === 'era' ? 'era' : slide.group;
  sink.row({
    ...place,
    kind: 'event',
    fields: {
      event: name,
      ...(eventDate !== '' && { eventDate }),
      ...(text !== '' && text !== name && { note: text }),
      ...(type !== '' && { type }),
      ...(slide.id !== '' && { id: slide.id }),
    },
    other: [
      ...(slide.kind === 'era' && slide.group !== '' ? [['group', slide.group] as const] : []),
      ...timesOf(slide),
      ...other,
    ],
    raw,
  });
  if (eventDate === '')
    sink.lose({
      file,
      line,
      field: 'start_date',
      value: '',
      reason: 'The slide has no date, so the event has none.',
    });
}

const firstSentence = (text: string): string => text.split('\n', 1)[0]?.slice(0, 120) ?? '';

/** The date of a slide as EDTF; as written, so that it is told as not read, where its parts make no date. */
function dateOf({ start, end }: Pick<Slide, 'start' | 'end'>): string {
  const from = edtfOf(start);
  const to = edtfOf(end);
  if (from === '') return to;
  if (to === '' || to === from) return from;
  const [first, last] = [from, to].map((date) => date.replace(/T.*/, ''));
  return first === last ? from : `${first}/${last}`;
}

/** The times of day that its date cannot take: those of a span, and what is no time that can be read. */
function timesOf({ start, end }: Pick<Slide, 'start' | 'end'>): [string, string][] {
  const date = dateOf({ start, end });
  return [['start time', start] as const, ['end time', end] as const].flatMap(
    ([name, parts]): [string, string][] => {
      const time = parts.time.trim();
      const isTaken = time === '' || (edtfOf(parts).includes('T') && date === edtfOf(parts));
      return isTaken ? [] : [[name, time]];
    },
  );
}

function edtfOf({ year, month, day, time }: DateParts): string {
  if (year.trim() === '') return '';
  const n = Number(year);
  if (!Number.isInteger(n) || Math.abs(n) > 9999)
    return [year, month, day].filter((part) => part !== '').join(' ');
  const astronomical = n < 0 ? n + 1 : n;
  const digits = String(Math.abs(astronomical)).padStart(4, '0');
  let date = astronomical < 0 ? `-${digits}` : digits;
  if (month === '' || month === '0') return date;
  date += `-${month.padStart(2, '0')}`;
  if (day === '' || day === '0') return date;
  date += `-${day.padStart(2, '0')}`;
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?$/i.exec(time.trim());
  if (!clock) return date;
  const hour = (Number(clock[1]) % 12) + (/pm/i.test(clock[4] ?? '') ? 12 : 0);
  const hours = clock[4] === undefined ? Number(clock[1]) : hour;
  return `${date}T${String(hours).padStart(2, '0')}:${clock[2]}${clock[3] === undefined ? '' : `:${clock[3]}`}`;
}
