import { useState } from 'react';
import { useAsk } from '../../engine/use-ask.ts';
import { useShareLink } from '../../engine/use-share-link.ts';
import { clearNarrowing } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import {
  EXPORT_CHARTS,
  type ExportChart,
  type ExportForm,
  type ExportView,
} from '../../models/export/export.ts';
import { Popover } from '../../ui/Popover.tsx';
import styles from './ExportMenu.module.css';

type Item = { form: ExportForm; name: string; isPng?: boolean };

const ROWS: readonly Item[] = [
  { form: 'csv', name: 'CSV' },
  { form: 'csv-verbatim', name: 'CSV without guard' },
  { form: 'json', name: 'JSON' },
];
const REPORT: readonly Item[] = [
  { form: 'docx', name: 'Word' },
  { form: 'markdown', name: 'Markdown' },
];
const TOOLS: readonly Item[] = [
  { form: 'annotations', name: 'W3C annotations' },
  { form: 'dna', name: 'DNA event list' },
  { form: 'refi-project', name: 'REFI-QDA project' },
  { form: 'refi-codebook', name: 'REFI-QDA codebook' },
];
const EVENTS: readonly Item[] = [{ form: 'timelinejs', name: 'TimelineJS' }];
const PASSAGES: readonly Item[] = [{ form: 'passages', name: 'CSV' }];
const pictures = (form: 'table' | ExportChart): readonly Item[] => [
  { form, name: 'PNG', isPng: true },
  { form, name: 'SVG' },
];
const CHARTS: Readonly<Record<ExportChart, string>> = {
  axis: 'The axis and the bars',
  quoted: 'Words in quotation marks',
  frames: 'What each stresses',
  words: 'Words that set it apart',
};
const TABLES: Readonly<Record<ExportView, string>> = {
  timeline: 'The events as a table',
  compare: 'The grid',
  framing: 'The contrast as a table',
  quotes: 'The quotes as a table',
};

/** Saves what is filtered: rows, or a picture with its title, counting sentence, source line and link. */
export function ExportMenu({ view, isBasket = false }: { view: ExportView; isBasket?: boolean }) {
  const { filter } = useFilter();
  const ask = useAsk();
  const shareLink = useShareLink();
  // A basket is exported whole: what was picked stays until it is put back, whatever the filter.
  const asked = isBasket ? clearNarrowing(filter) : filter;
  const rowsName = view === 'quotes' && filter.pick.length > 0 ? 'The quotes picked' : 'The rows in view';
  const [said, setSaid] = useState('');
  const save = async ({ form, isPng }: Item) => {
    setSaid('Making the file …');
    try {
      const made = await ask('export', asked, { view, form, link: shareLink(location.href) });
      const { name, type, bytes } = made;
      const isPicture = type === 'image/svg+xml';
      const text = isPicture
        ? await (await import('../../ui/embed-fonts.ts')).embedFonts(made.text)
        : made.text;
      const { saveFile } = await import('../../ui/save-file.ts');
      if (isPng) {
        const { svgToPng } = await import('../../ui/svg-to-png.ts');
        const png = name.replace(/\.svg$/, '.png');
        saveFile(png, await svgToPng(text));
        setSaid(`${png} is handed to your browser to save.`);
      } else {
        saveFile(
          name,
          bytes ? new Blob([bytes], { type }) : new Blob([text], { type: `${type};charset=utf-8` }),
        );
        setSaid(`${name} is handed to your browser to save.`);
      }
    } catch {
      setSaid(
        isPng
          ? 'This browser could not draw the picture. Nothing is lost: take the SVG, or filter to fewer rows.'
          : 'The file could not be made. Nothing is lost: reload the page and try again.',
      );
    }
  };
  const group = (name: string, items: readonly Item[]) => (
    <li key={name} className={styles.group}>
      <span className={styles.name}>{name}</span>
      <span className={styles.items}>
        {items.map((item) => (
          <button
            key={item.name}
            type="button"
            aria-label={`${name}: ${item.name}`}
            onClick={() => void save(item)}
          >
            {item.name}
          </button>
        ))}
      </span>
    </li>
  );
  return (
    <div className={`${styles.menu} no-print`}>
      <Popover label="Export" title="Export" align="end" className={styles.open}>
        {(close) => (
          <div className={styles.panel}>
            <ul>
              {group(rowsName, ROWS)}
              {view === 'quotes' && group('A report of the quotes', REPORT)}
              {view === 'quotes' && group('For other tools', TOOLS)}
              {view === 'quotes' && group('The passages: articles’ own words', PASSAGES)}
              {view === 'timeline' && group('The events, for other tools', EVENTS)}
              {EXPORT_CHARTS[view].map((chart) => group(CHARTS[chart], pictures(chart)))}
              {group(TABLES[view], pictures('table'))}
              <li className={styles.group}>
                <span className={styles.name}>On paper</span>
                <span className={styles.items}>
                  <button
                    type="button"
                    onClick={() => {
                      close();
                      window.print();
                    }}
                  >
                    Print
                  </button>
                </span>
              </li>
            </ul>
            <p className={styles.guard}>
              In CSV, words that a spreadsheet would run (they begin with = + - or @) have an apostrophe
              before them. The file without guard has the words as they are: for programs, not for
              spreadsheets.
            </p>
            <p className={styles.said} role="status">
              {said}
            </p>
          </div>
        )}
      </Popover>
    </div>
  );
}
