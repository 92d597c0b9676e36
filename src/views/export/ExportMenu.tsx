import { useRef, useState } from 'react';
import { useAsk } from '../../engine/use-ask.ts';
import { useAskFile } from '../../engine/use-ask-file.ts';
import { useShareLink } from '../../engine/use-share-link.ts';
import { clearNarrowing } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
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

/** How many rows of a file are written. */
type Writing = { done: number; total: number };

const FAILED = 'The file could not be made. Nothing is lost: reload the page and try again.';

const isPicture = ({ form, isPng = false }: Item): boolean =>
  isPng || form === 'table' || Object.hasOwn(CHARTS, form);

/** Saves what is filtered: rows, or a picture with its title, counting sentence, source line and link. */
export function ExportMenu({ view, isBasket = false }: { view: ExportView; isBasket?: boolean }) {
  const { filter } = useFilter();
  const ask = useAsk();
  const shareLink = useShareLink();
  const askFile = useAskFile();
  // A basket is exported whole: what was picked stays until it is put back, whatever the filter.
  const asked = isBasket ? clearNarrowing(filter) : filter;
  const rowsName = view === 'quotes' && filter.pick.length > 0 ? 'The quotes picked' : 'The rows in view';
  const [said, setSaid] = useState('');
  const [writing, setWriting] = useState<Writing | null>(null);
  const asking = useRef<AbortController | null>(null);
  const savePicture = async ({ form, isPng }: Item) => {
    setSaid('Making the file …');
    try {
      const made = await ask('export', asked, { view, form, link: shareLink(location.href) });
      const text = await (await import('../../ui/embed-fonts.ts')).embedFonts(made.text);
      const { saveFile } = await import('../../ui/save-file.ts');
      const name = isPng ? made.name.replace(/\.svg$/, '.png') : made.name;
      if (isPng) {
        const { svgToPng } = await import('../../ui/svg-to-png.ts');
        saveFile(name, await svgToPng(text));
      } else saveFile(name, new Blob([text], { type: `${made.type};charset=utf-8` }));
      setSaid(`${name} is handed to your browser to save.`);
    } catch {
      setSaid(
        isPng
          ? 'This browser could not draw the picture. Nothing is lost: take the SVG, or filter to fewer rows.'
          : FAILED,
      );
    }
  };
  const saveRows = async ({ form }: Item) => {
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const isCurrent = () => asking.current === controller;
    setSaid('Making the file …');
    setWriting(null);
    try {
      const onProgress = (done: number, total: number) => isCurrent() && setWriting({ done, total });
      const args = { view, form, link: shareLink(location.href) };
      const { name, file } = await askFile(asked, args, onProgress, controller.signal);
      const { saveFile } = await import('../../ui/save-file.ts');
      if (!isCurrent() || controller.signal.aborted) return;
      saveFile(name, file);
      setSaid(`${name} is handed to your browser to save.`);
    } catch {
      if (isCurrent()) setSaid(controller.signal.aborted ? 'No file was saved.' : FAILED);
    } finally {
      if (isCurrent()) setWriting(null);
    }
  };
  const save = (item: Item) => (isPicture(item) ? savePicture(item) : saveRows(item));
  const group = (name: string, items: readonly Item[]) => (
    <li key={name} className={styles.group}>
      <span>{name}</span>
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
                <span>On paper</span>
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
            {writing && (
              <div className={styles.writing}>
                <progress aria-label="Exporting" value={writing.done} max={writing.total} />
                <span>
                  {formatNumber(writing.done)} of {formatCount(writing.total, 'row')}
                </span>
                <button type="button" onClick={() => asking.current?.abort()}>
                  Cancel
                </button>
              </div>
            )}
          </div>
        )}
      </Popover>
    </div>
  );
}
