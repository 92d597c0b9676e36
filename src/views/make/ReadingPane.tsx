import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Range } from '../../case/anchors.ts';
import type { Article } from '../../case/case-file.ts';
import type { Reading } from '../../engine/author-proposals.ts';
import { drawChosen, offsetAt, offsetOf, rangeIn } from './chosen-words.ts';
import styles from './MakePage.module.css';
import { wordAt } from './mark-words.ts';

type Props = {
  ref: Ref<HTMLElement>;
  name: string;
  text: string;
  body: Article['body'];
  lang: string | undefined;
  reading: Reading;
  recorded: readonly Range[];
  selection: Range | null;
  onSelect: (range: Range | null) => void;
  /** True where the letter does something. */
  onKey: (key: string, selection: Range | null) => boolean;
  /** A place of the text that was tapped or clicked. */
  onTap: (at: number) => void;
};

type Run = Range & { className: string };

/** The text as it is, to be read and selected in: by pointer, by touch, or by sentence and word with the keyboard. */
export function ReadingPane(props: Props) {
  const { ref, name, text, body, lang, reading, recorded, selection, onSelect, onKey, onTap } = props;
  const region = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => region.current as HTMLElement);
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
  // The words are drawn as chosen beside the page's elements, which a selection under way would not survive.
  useEffect(() => {
    const range = region.current && selection && rangeIn(region.current, selection);
    drawChosen(range);
    return () => drawChosen(null);
  });
  const chooseByKey = (range: Range | null) => {
    document.getSelection()?.removeAllRanges();
    onSelect(range);
    const place = region.current && range && rangeIn(region.current, range);
    place?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  const { sentences } = reading;
  const step = (by: 1 | -1) => {
    const at = selection
      ? sentences.findIndex(({ end }) => end > selection.start)
      : by > 0
        ? -1
        : sentences.length;
    const next = sentences[Math.min(Math.max(at + by, 0), sentences.length - 1)];
    if (next) chooseByKey({ start: next.start, end: next.end });
  };
  const whole = { start: 0, end: text.length };
  const move = (by: 1 | -1, isExtending: boolean) => {
    const from = selection ?? { start: 0, end: 0 };
    if (isExtending) {
      const last = wordAt(text, from.end, -1, from);
      const next = by > 0 ? wordAt(text, from.end, 1, whole) : last && wordAt(text, last.start, -1, from);
      if (next && next.end > from.start) chooseByKey({ start: from.start, end: next.end });
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
    if (next) chooseByKey(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'ArrowRight') move(1, shiftKey);
    else if (key === 'ArrowLeft') move(-1, shiftKey);
    else if (key === 'Escape') chooseByKey(null);
    else if (!onKey(key, selection)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ clientX, clientY }: React.MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return;
    const at = offsetAt(clientX, clientY);
    if (at !== null) onTap(at);
  };
  return (
    <section
      ref={region}
      className={styles.text}
      aria-label={`Text of ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys need a place to go to
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      dir="auto"
      {...(lang && { lang })}
    >
      {linesOf(text).map((line) => (
        <p key={line.start}>
          {runsOf(line, body, reading.quotes, recorded).map(({ start, end, className }) => (
            <span key={start} data-start={start} className={className}>
              {text.slice(start, end)}
            </span>
          ))}
        </p>
      ))}
    </section>
  );
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
): Run[] {
  const parts = [...(body ?? []), ...proposed, ...recorded];
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
    ];
    return { start, end: sorted[i + 1] as number, className: classes.filter(Boolean).join(' ') };
  });
}
