/**
 * A share from 0 to 1 in percent. None and all are said only of none and all: 0.004 -> "under 1%", 0.997 -> "over 99%".
 */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'under 1%';
  if (percent === 100 && share < 1) return 'over 99%';
  return `${percent}%`;
}
