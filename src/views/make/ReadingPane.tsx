import { useEffect, useRef } from 'react';
import type { Range } from '../../case/anchors.ts';
import type { Article } from '../../case/case-file.ts';
import type { Reading } from '../../engine/author-proposals.ts';
import styles from './MakePage.module.css';
import { wordAt } from './mark-words.ts';

type Props = {
  name: string;
  text: string;
  body: Article['body'];
  lang: string | undefined;
  reading: Reading;
  recorded: readonly Range[];
  selection: Range | null;
  onSelect: (range: Range | null) => void;
  /** True where the letter marks something. */
  onKey: (key: string, selection: Range | null) => boolean;
};

type Run = Range & { className: string };

/** The text as it is, to be read and selected in: by pointer, by touch, or by sentence and word with the keyboard. */
export function ReadingPane(props: Props) {
  const { name, text, body, lang, reading, recorded, selection, onSelect, onKey } = props;
  const region = useRef<HTMLElement>(null);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });
  useEffect(() => {
    const onChange = () => {
      const chosen = document.getSelection();
      const range = chosen && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
      if (!range || !region.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      if (start !== null && end !== null && end > start) select.current({ start, end });
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  useEffect(() => {
    if (selection)
      region.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selection]);
  const { sentences } = reading;
  const step = (by: 1 | -1) => {
    const at = selection
      ? sentences.findIndex(({ end }) => end > selection.start)
      : by > 0
        ? -1
        : sentences.length;
    const next = sentences[Math.min(Math.max(at + by, 0), sentences.length - 1)];
    if (next) onSelect({ start: next.start, end: next.end });
  };
  const whole = { start: 0, end: text.length };
  const move = (by: 1 | -1, isExtending: boolean) => {
    const from = selection ?? { start: 0, end: 0 };
    if (isExtending) {
      const last = wordAt(text, from.end, -1, from);
      const next = by > 0 ? wordAt(text, from.end, 1, whole) : last && wordAt(text, last.start, -1, from);
      if (next && next.end > from.start) onSelect({ start: from.start, end: next.end });
      return;
    }
    const first = wordAt(text, from.start, 1, whole);
    const isSentence = first !== null && first.end < from.end;
    const next =
      isSentence && by > 0
        ? first
        : by > 0
          ? wordAt(text, from.end, 1, whole)
          : wordAt(text, from.start, -1, whole);
    if (next) onSelect(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'ArrowRight') move(1, shiftKey);
    else if (key === 'ArrowLeft') move(-1, shiftKey);
    else if (key === 'Escape') onSelect(null);
    else if (!onKey(key, selection)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={region}
      className={styles.text}
      aria-label={`Text of ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys need a place to go to
      tabIndex={0}
      onKeyDown={onKeyDown}
      dir="auto"
      {...(lang && { lang })}
    >
      {linesOf(text).map((line) => (
        <p key={line.start}>
          {runsOf(line, body, reading.quotes, recorded, selection).map(({ start, end, className }) => (
            <span
              key={start}
              data-start={start}
              className={className}
              data-chosen={selection !== null && start >= selection.start && end <= selection.end}
            >
              {text.slice(start, end)}
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}

/** Where a place in the drawn text lies in the text itself; null outside it. */
function offsetOf(node: Node, offset: number): number | null {
  const startOf = (span: Element) => Number(span.getAttribute('data-start'));
  if (node instanceof Element) {
    const next = node.children[offset];
    const first = next?.matches('[data-start]') ? next : next?.querySelector('[data-start]');
    if (first) return startOf(first);
    const last = [...node.querySelectorAll('[data-start]')].at(-1) ?? node.closest('[data-start]');
    return last ? startOf(last) + (last.textContent?.length ?? 0) : null;
  }
  const span = node.parentElement?.closest('[data-start]');
  return span ? startOf(span) + offset : null;
}

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function runsOf(
  line: Range,
  body: Article['body'],
  proposed: readonly Range[],
  recorded: readonly Range[],
  selection: Range | null,
): Run[] {
  const parts = [...(body ?? []), ...proposed, ...recorded, ...(selection ? [selection] : [])];
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of parts)
    for (const at of [start, end]) if (at > line.start && at < line.end) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  const isIn = (ranges: readonly Range[], at: number) =>
    ranges.some(({ start, end }) => at >= start && at < end);
  return sorted.slice(0, -1).map((start, i) => {
    const classes = [
      body && !isIn(body, start) ? styles.outside : '',
      isIn(recorded, start) ? styles.recorded : isIn(proposed, start) ? styles.proposed : '',
      selection && isIn([selection], start) ? styles.chosen : '',
    ];
    return { start, end: sorted[i + 1] as number, className: classes.filter(Boolean).join(' ') };
  });
}
