import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** Modules of white that scanners need around a code. */
const QUIET = 4;

type Props = {
  /** What the code says. */
  text: string;
  label: string;
  /** Side in CSS; without it, as wide as its place. */
  size?: string;
};

/** A QR code, black on white in both themes, drawn by us. Texts of more than some 2,900 letters have none. */
export function QrCode({ text, label, size }: Props) {
  const drawn = useMemo(() => drawModules(text), [text]);
  if (!drawn) return <p>The link is too long for a QR code.</p>;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${drawn.side} ${drawn.side}`}
      {...(size === undefined ? {} : { style: { width: size } })}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.side} height={drawn.side} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}

/** The dark modules as one path, one unit to a module; null when the text is too long. */
export function drawModules(text: string): { side: number; path: string } | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: 0 });
    const path = data
      .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
      .join('');
    return { side: size + 2 * QUIET, path };
  } catch {
    return null;
  }
}
