import type { ReactNode } from 'react';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const;

/** Date shapes as the timeline draws them, in a box of 60 by 14. */
const SHAPES = {
  day: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  month: <rect x="1" y="2" width="26" height="10" rx="5" fill="currentColor" />,
  year: <rect x="1" y="5" width="56" height="4" fill="currentColor" />,
  range: <path d="M2 2v10M2 7h40M42 2v10" {...line} />,
  open: (
    <g>
      <rect x="1" y="2" width="22" height="10" rx="5" fill="currentColor" />
      <path d="M23 7h20M37 2.500l6 4.500-6 4.500" {...line} />
    </g>
  ),
  approximate: (
    <g fill="currentColor">
      <rect x="12" y="3" width="20" height="8" />
      <rect x="6" y="3" width="6" height="8" opacity="0.55" />
      <rect x="1" y="3" width="5" height="8" opacity="0.25" />
      <rect x="32" y="3" width="6" height="8" opacity="0.55" />
      <rect x="38" y="3" width="5" height="8" opacity="0.25" />
    </g>
  ),
  inferred: (
    <g {...line}>
      <circle cx="7" cy="7" r="4.600" />
      <path d="M20 2v10M20 7h32M52 2v10" strokeDasharray="4 3" />
    </g>
  ),
} satisfies Record<string, ReactNode>;

export const DateShape = ({ shape }: { shape: keyof typeof SHAPES }) => (
  <svg viewBox="0 0 60 14" width="60" height="14" aria-hidden="true">
    {SHAPES[shape]}
  </svg>
);
