import { takeEntry } from './bibliography-row.ts';
import { MAX_RAW, type Place, type Reader, type Sink } from './reader.ts';
import { eachLine } from './text-lines.ts';

/**
 * RIS, as reference managers and press databases write it. De facto, specified last by Research Information Systems (2011,
 * kept at https://web.archive.org/web/2017/http://refman.com/sites/rm/files/m/direct_export_ris.pdf). A record runs from `TY`
 * to `ER` and is an article; `T2` (else `JO`, `PB`) is its outlet. `DA` keeps its day, `PY` only a year.
 */
export const ris: Reader = {
  name: 'ris',
  spec: 'https://web.archive.org/web/2017/http://refman.com/sites/rm/files/m/direct_export_ris.pdf (2011)',
  recognise({ text }) {
    const isOne =
      /^\s*(?:\d+\.\s*)?TY {1,2}- ?\w+/.test(text ?? '') ||
      (/^TY {2}- \w+/m.test(text ?? '') && /^ER {2}-/m.test(text ?? ''));
    return isOne ? { certainty: 0.95, sentence: 'A bibliography (RIS)' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      let record = 0;
      let open: { place: Place; tags: Map<string, string[]>; raw: string; last: string } | null = null;
      let stray: { place: Place; raw: string } | null = null;
      const close = (hasEnd: boolean) => {
        if (!open) return;
        takeTags(open.tags, open.place, open.raw.slice(0, MAX_RAW), sink);
        if (!hasEnd)
          sink.lose({
            file: file.path,
            line: open.place.line,
            field: 'ER',
            value: '',
            reason: 'The record is not closed by ER; it was read up to the next one.',
          });
        open = null;
      };
      const dropStray = () => {
        if (!stray) return;
        const reason = 'These lines stand outside a record: TY, which begins one, is missing.';
        sink.leaveOut({ ...stray.place, code: 'no-type', reason, raw: stray.raw.slice(0, MAX_RAW) });
        stray = null;
      };
      const isWhole = await eachLine(file, sink, (line, number) => {
        const m = /^\s?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line);
        const [, tag = '', value = ''] = m ?? [];
        if (tag === 'TY') {
          close(false);
          dropStray();
          open = {
            place: { file: file.path, line: number, record: ++record },
            tags: new Map([['TY', [value.trim()]]]),
            raw: line,
            last: 'TY',
          };
        } else if (tag === 'ER') {
          if (!open) dropStray();
          close(true);
        } else if (open) {
          open.raw += `\n${line}`;
          if (m) {
            // A1 and AU both are authors; where a record has both, they stand as it names them.
            const name = tag === 'A1' ? 'AU' : tag;
            open.tags.set(name, [...(open.tags.get(name) ?? []), value.trim()]);
            open.last = name;
          } else if (line.trim() !== '') {
            // A long abstract runs on without a tag.
            const list = open.tags.get(open.last) ?? [];
            list.push(`${list.pop() ?? ''} ${line.trim()}`.trim());
            open.tags.set(open.last, list);
          }
        } else if (m) {
          stray ??= { place: { file: file.path, line: number, record: ++record }, raw: '' };
          stray.raw += `${line}\n`;
        }
      });
      close(false);
      dropStray();
      sink.count(file.path, 'ris', record);
      if (!isWhole) return;
    }
  },
};

/** Tags that are read whole. Of others that mean one thing, what the first does not say stays beside it. */
const TAKEN = new Set(['TY', 'AU', 'N1']);

function takeTags(tags: ReadonlyMap<string, readonly string[]>, place: Place, raw: string, sink: Sink): void {
  const used = new Set<string>();
  const first = (...names: string[]): string => {
    for (const name of names) {
      const value = (tags.get(name) ?? []).find((text) => text !== '');
      if (value === undefined) continue;
      used.add(`${name} ${value}`);
      return value;
    }
    return '';
  };
  const all = (name: string) => tags.get(name) ?? [];
  const url = [...all('UR'), ...all('LK'), ...all('L1')]
    .flatMap((text) => text.split(/[;\s]+/))
    .find((text) => /^https?:/i.test(text));
  const published = dateOf(first('DA')) || dateOf(first('Y1')) || dateOf(first('PY'));
  const entry = {
    id: first('ID', 'AN'),
    title: first('TI', 'T1', 'CT'),
    outlet: first('T2', 'JO', 'JF', 'BT', 'JA', 'J2', 'PB'),
    authors: [...new Set(all('AU').map(turnRound))],
    published,
    url: url ?? '',
    language: first('LA'),
    note: all('N1').join('\n'),
    summary: first('AB', 'N2'),
  };
  // A year beside the whole date says nothing more.
  const isSaid = (tag: string, text: string) =>
    TAKEN.has(tag) ||
    text === '' ||
    text === url ||
    (used.has(`${tag} ${text}`) && !isWorded(tag, text)) ||
    (IS_DATE.test(tag) && published.startsWith(dateOf(text)) && !isWorded(tag, text));
  const other = [...tags].flatMap(([tag, values]) => {
    const rest = values.filter((text) => !isSaid(tag, text));
    return rest.length === 0 ? [] : [[tag, rest.join('; ')] as const];
  });
  takeEntry({ ...entry, other: [['type', all('TY')[0] ?? ''], ...other] }, place, raw, sink);
}

const IS_DATE = /^(?:DA|Y1|PY)$/;
/** Whether words stand behind a date: "2024///Summer", "2024/06/25/evening edition". */
const isWorded = (tag: string, text: string): boolean =>
  IS_DATE.test(tag) && /^\d{4}\/[^/]*\/[^/]*\/\s*\S/.test(text);

/** "Example, Ada, Jr." -> "Ada Example, Jr." */
function turnRound(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return `${given} ${family}${suffix === '' ? '' : `, ${suffix}`}`.trim();
}

/** `2024/06/25/`, `2024/06//`, `2024///spring` as EDTF; anything else as written. */
function dateOf(text: string): string {
  const m = /^(\d{4})(?:\/(\d{1,2})?)?(?:\/(\d{1,2})?)?(?:\/.*)?$/.exec(text.trim());
  if (!m) return text.trim();
  const [, year = '', month, day] = m;
  const parts = [year, ...(month ? [month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])] : [])];
  return parts.join('-');
}
