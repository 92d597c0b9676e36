import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { Selector } from './case-file.ts';
import type { Draft, Place } from './draft.ts';
import { foldLineEnds } from './fold-line-ends.ts';
import { selectorsOf } from './selectors-of.ts';

/** Checks what can be known of anchors, body ranges, edits, languages and addresses without the articles' texts. */
export function checkWords(draft: Draft): void {
  for (const { list, index, path, selector } of selectorsOf(draft.lists))
    checkSelector(draft, { list, index, path }, selector);
  draft.lists.articles.forEach(({ body, url, archiveUrl, inLanguage }, index) => {
    const place: Place = { list: 'articles', index };
    let last = 0;
    body?.forEach(({ start, end }, i) => {
      if (start < end && start >= last) last = end;
      else {
        const what = start < end ? 'begins before the one before it ends' : 'ends where it begins, or before';
        const message = `In the ${draft.nameOf(place)}, body range ${start}–${end} ${what}.`;
        reportPart(draft, 'body-range', place, ['body', i], message);
      }
    });
    for (const [field, address] of Object.entries({ url, archiveUrl })) {
      if (typeof address !== 'string' || isPlainAddress(address)) continue;
      const message = `In the ${draft.nameOf(place)}, ${field} ${cite(address)} is no plain http or https address.`;
      reportPart(draft, 'bad-url', place, [field], message);
    }
    checkLanguage(draft, place, ['inLanguage'], inLanguage);
  });
  draft.lists.quotes.forEach((quote, index) => {
    const place: Place = { list: 'quotes', index };
    const size = quote.selector.exact.length;
    quote.edits?.forEach(({ start, end }, i) => {
      if (start < end && end <= size) return;
      const message = `In the ${draft.nameOf(place)}, the edit ${start}–${end} is not inside exact, which has ${size} units.`;
      reportPart(draft, 'edit-range', place, ['edits', i], message);
    });
    checkLanguage(draft, place, ['inLanguage'], quote.inLanguage);
    checkLanguage(draft, place, ['translated', 'from'], quote.translated?.from);
  });
}

function reportPart(
  draft: Draft,
  code: Parameters<Draft['report']>[0],
  place: Place,
  path: readonly JsonStep[],
  message: string,
): void {
  draft.report(code, { ...place, path }, `${message} It is left out.`);
  draft.leaveOut({ ...place, path });
}

function checkSelector(draft: Draft, place: Place, { exact, start, end }: Selector): void {
  if (start === undefined && end === undefined) return;
  const size = foldLineEnds(exact).length;
  let fault = '';
  if (start === undefined || end === undefined) fault = 'has only one of start and end';
  else if (start >= end) fault = `ends at ${end}, but starts at ${start}`;
  else if (end - start !== size) fault = `has ${size} units, but start and end are ${end - start} apart`;
  if (fault === '') return;
  const message = `In the ${draft.nameOf(place)}, the anchor ${cite(exact, 40)} ${fault}. Both are left out.`;
  draft.report('selector-range', place, message);
  for (const step of ['start', 'end']) draft.leaveOut({ ...place, path: [...(place.path ?? []), step] });
}

function checkLanguage(draft: Draft, place: Place, path: readonly JsonStep[], tag: string | undefined): void {
  if (tag === undefined || isLanguage(tag)) return;
  const message = `In the ${draft.nameOf(place)}, ${path.join('.')} ${cite(tag)} is no language tag.`;
  reportPart(draft, 'bad-language', place, path, message);
}

/** Tags asked for before: a case has few, and many records in each. */
const tags = new Map<string, boolean>();

/** Whether a text is a well-formed BCP 47 tag; it need not be a language that exists. */
export function isLanguage(tag: string): boolean {
  let is = tags.get(tag);
  if (is === undefined) {
    try {
      Intl.getCanonicalLocales(tag);
      is = true;
    } catch {
      is = false;
    }
    tags.set(tag, is);
  }
  return is;
}

function isPlainAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  } catch {
    return false;
  }
}
