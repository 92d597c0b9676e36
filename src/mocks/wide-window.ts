import { beforeAll, vi } from 'vitest';

/** What a browser has and jsdom has not: a wide window that scrolls, and escaping of names in selectors. */
export function giveWideWindow(): void {
  beforeAll(() => {
    const media = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
    vi.stubGlobal('matchMedia', () => media);
    vi.stubGlobal('scrollTo', () => {});
    vi.stubGlobal('CSS', { escape: (text: string) => text });
  });
}
