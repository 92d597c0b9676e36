import type { Selection } from '../../filter/select.ts';
import { parseEdtf } from '../../lib/edtf.ts';
import { endSentence, oneStop } from '../../lib/end-sentence.ts';
import { writeDate } from '../../lib/format-date.ts';
import { isolate } from '../../lib/isolate.ts';
import { countingSentence } from '../counting-sentence.ts';
import { writeFilter } from '../filter-words.ts';
import { tex } from '../quotes/citation-records.ts';
import { deriveSummary } from '../summary.ts';

/** A citation of what is on screen, as a sentence and as a BibTeX record. */
export type ViewCitation = { text: string; bibtex: string };

/**
 * Cites a view, after the pattern of data sets in APA 7 (10.9): who made the case, its name and version, then the view, what
 * it counts and what the reader asked for in words, and the link that shows it again. `title` is what the page is called. What
 * the case does not say is left out; nothing is made up, no day of retrieval either, since the link carries the version.
 */
export function deriveViewCitation(
  selection: Selection,
  { title, link }: { title: string; link: string },
): ViewCitation {
  const { info } = selection.case;
  const creators = info.creator ?? [];
  const date = info.dateModified ? parseEdtf(info.dateModified) : null;
  const view = [countingSentence(deriveSummary(selection)), writeFilter(selection)].filter(Boolean).join(' ');
  const version = info.version ? `Version ${isolate(info.version)}` : '';
  const edition = [version, 'case of coded articles'].filter(Boolean).join('; ');
  const text = [
    creators.length === 0 ? '' : endSentence(creators.map(isolate).join(', ')),
    date ? `(${writeDate(date)}).` : '(n.d.).',
    `${isolate(info.name)} [${edition}].`,
    `${endSentence(`View: ${isolate(title)}`)} ${view}`,
    `Readout. ${link}`,
  ]
    .filter(Boolean)
    .map(oneStop)
    .join(' ');
  const fields: [string, string][] = [
    ['author', creators.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(info.name)}: ${tex(title)}}`],
    ['version', tex(info.version ?? '')],
    ['date', info.dateModified ?? ''],
    ['note', tex(view)],
    ['organization', 'Readout'],
    ['url', link],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return { text, bibtex: [`@misc{${info.id}-view,`, ...lines, '}'].join('\n') };
}
