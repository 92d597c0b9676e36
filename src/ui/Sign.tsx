import type { ReactNode } from 'react';
import styles from './Sign.module.css';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const;

/**
 * The small signs, all of one ink and one weight, so that no kind of difference looks worse than another. Drawn in a
 * 16-unit square.
 */
const SIGNS = {
  agreement: <path d="M2.5 6h11M2.5 10.5h11" {...stroke} />,
  update: <path d="M2.5 11.5h5v-6h5M10 2.8l2.9 2.7L10 8.2" {...stroke} />,
  naming: <path d="M2 6.5q3-3 6 0t6 0M2 11q3-3 6 0t6 0" {...stroke} />,
  emphasis: (
    <g {...stroke}>
      <path d="M4 13.5v-4M8 13.5v-11M12 13.5v-4" />
    </g>
  ),
  omission: <path d="M5.5 2.8h-3v10.4h3M10.5 2.8h3v10.4h-3" {...stroke} />,
  contradiction: <path d="M2.5 6h11M2.5 10.5h11M11 2.5l-6 11.5" {...stroke} />,
  'not-judged': (
    <g {...stroke}>
      <path d="M2.5 6h4M2.5 10.5h4M9.5 6h4M9.5 10.5h4" />
    </g>
  ),
  'not-coded': <path d="M2.5 8h2M7 8h2M11.5 8h2" {...stroke} />,
  self: <path d="M8 13.5V8.5L4 2.5M8 8.5L12 2.5" {...stroke} />,
  single: <path d="M8 2.5v11" {...stroke} />,
  'not-mentioned': <circle cx="8" cy="8" r="4.6" {...stroke} strokeWidth={1.4} />,
  'not-applicable': <path d="M2.5 8h11" {...stroke} strokeWidth={1.4} />,
  'not-collected': <circle cx="8" cy="8" r="4.6" {...stroke} strokeWidth={1.6} strokeDasharray="1.6 2" />,
  own: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  relayed: <circle cx="8" cy="8" r="4.2" {...stroke} />,
} satisfies Record<string, ReactNode>;

export type SignName = keyof typeof SIGNS;

/** One sign; silent unless `label` is given, as its word always stands beside it. */
export function Sign({ name, label, size = 16 }: { name: SignName; label?: string; size?: number }) {
  return (
    <svg
      className={styles.sign}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      role="img"
      aria-hidden={label === undefined}
      aria-label={label ?? name}
    >
      {SIGNS[name]}
    </svg>
  );
}

const polygon = (points: string) => <polygon points={points} fill="currentColor" />;

/** Shapes for answers, in order: equal answers of one claim have equal shapes. No shape means right or wrong. */
const ANSWERS: readonly ReactNode[] = [
  <circle key="disc" cx="8" cy="8" r="5.2" fill="currentColor" />,
  <rect key="square" x="3.2" y="3.2" width="9.6" height="9.6" fill="currentColor" />,
  <g key="triangle">{polygon('8,2.2 14,13 2,13')}</g>,
  <g key="lozenge">{polygon('8,1.6 14.4,8 8,14.4 1.6,8')}</g>,
  <g key="half" {...stroke}>
    <circle cx="8" cy="8" r="4.8" />
    <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
  </g>,
  <g key="frame" {...stroke}>
    <rect x="3.4" y="3.4" width="9.2" height="9.2" />
    <path d="M3.4 12.6l9.2-9.2" />
  </g>,
];

/** The shape of the nth answer (0 and up) of a claim; after the sixth, its number. */
export function AnswerShape({ index }: { index: number }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" width={14} height={14} aria-hidden="true">
      {ANSWERS[index] ?? (
        <text x="8" y="12.5" textAnchor="middle" fontSize="13" fontWeight="600" fill="currentColor">
          {index + 1}
        </text>
      )}
    </svg>
  );
}
