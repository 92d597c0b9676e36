import { useEffect, useRef } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import type { DisputedClaim } from '../../models/quotes/article-anchors.ts';
import type { AnchorResult, OpenedText, ReadingParagraph } from '../../models/quotes/reading.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ReadingText.module.css';

type Props = {
  opened: OpenedText;
  disputed: readonly DisputedClaim[];
  lang: string | null;
  open: string | null;
};

const PATHS: Readonly<Record<AnchorResult['kind'], string | null>> = {
  quote: '/quotes/',
  event: '/events/',
  claim: '/claims/',
  label: null,
};
const KINDS: Readonly<Record<AnchorResult['kind'], string>> = {
  quote: 'quote',
  label: 'name for',
  event: 'event',
  claim: 'answers',
};

/** The text, paragraph by paragraph, with what the case rests on marked in it and named beside it. */
export function ReadingText({ opened: { paragraphs, anchors }, disputed, lang, open }: Props) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'center' });
  }, []);
  const isOpen = (i: number) => anchors[i]?.kind === 'quote' && anchors[i].id === open;
  const disputes = (id: string) => disputed.filter(({ quoteIds }) => quoteIds.includes(id));
  return (
    <div ref={text} className={styles.text}>
      {grouped(paragraphs).map(({ isBody, list }) => {
        const drawn = list.map(({ start, runs, margin }) => (
          <div key={start} className={styles.paragraph} data-body={isBody}>
            <p className={styles.words} dir="auto" {...(lang === null ? {} : { lang })}>
              {runs.map((run, i) => {
                const key = `${start} ${i}`;
                if (run.anchors.length === 0) return <span key={key}>{run.text}</span>;
                const isQuote = run.anchors.some((anchor) => anchors[anchor]?.kind === 'quote');
                return (
                  <mark
                    key={key}
                    className={isQuote ? styles.quote : styles.anchor}
                    data-open={run.anchors.some(isOpen)}
                  >
                    {run.text}
                  </mark>
                );
              })}
            </p>
            <ul className={styles.margin}>
              {margin.map((i) => {
                const { kind, id, says, result } = anchors[i] as AnchorResult;
                const path = PATHS[kind];
                return (
                  <li key={i} data-open={isOpen(i)}>
                    {KINDS[kind]}{' '}
                    {path ? (
                      <FilterLink path={`${path}${id}`} patch={{ open: null }}>
                        {says}
                      </FilterLink>
                    ) : (
                      says
                    )}
                    {result === 'loose' && ', spaces or marks differ'}
                    {kind === 'quote' &&
                      disputes(id).map((claim) => (
                        <span key={claim.id} className={styles.dispute}>
                          {claim.kind}:{' '}
                          <FilterLink path={`/claims/${claim.id}`} patch={{ open: null }}>
                            {claim.question}
                          </FilterLink>
                        </span>
                      ))}
                  </li>
                );
              })}
            </ul>
          </div>
        ));
        if (isBody) return drawn;
        return (
          <details key={list[0]?.start} className={styles.outside}>
            <summary>
              {formatCount(list.length, 'line')} that {list.length === 1 ? 'is' : 'are'} not the article
            </summary>
            {drawn}
          </details>
        );
      })}
    </div>
  );
}

/** Runs of paragraphs of the article, and of what stands around it. */
function grouped(paragraphs: readonly ReadingParagraph[]): { isBody: boolean; list: ReadingParagraph[] }[] {
  const groups: { isBody: boolean; list: ReadingParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last?.isBody === paragraph.isBody) last.list.push(paragraph);
    else groups.push({ isBody: paragraph.isBody, list: [paragraph] });
  }
  return groups;
}
