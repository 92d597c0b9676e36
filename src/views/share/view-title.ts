import { isolate } from '../../lib/isolate.ts';

/** What a page calls itself: the title of its tab without the case and the site, which stand behind it (see `PageTitle.tsx`). */
export function viewTitle(title: string, caseName: string): string {
  const rest = [caseName, 'Readout'].filter(Boolean).map(isolate).join(' – ');
  if (title === rest) return caseName || title;
  return title.endsWith(` – ${rest}`) ? title.slice(0, -rest.length - 3) : title;
}
