import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The path of the page that is drawn; null before the first. */
let drawn: string | null = null;

/** The path of the page that is gone to; null on Back, and where a fragment has a place of its own. */
function useGoneTo(): string | null {
  const { pathname, hash } = useLocation();
  return useNavigationType() === 'PUSH' && hash === '' ? pathname : null;
}

/**
 * A page that is gone to begins at its top, also when it was there before and comes at once; on Back the browser keeps the
 * place. To stand before the pages, so that a row that the link opens is scrolled to after it.
 */
export function ScrollReset() {
  const { pathname } = useLocation();
  const goneTo = useGoneTo();
  useLayoutEffect(() => {
    if (goneTo !== null && goneTo !== drawn) window.scrollTo(0, 0);
    drawn = pathname;
  }, [goneTo, pathname]);
  return null;
}

/** How far down the window stands, px, for a list that draws what is in sight: at the top while its page is being gone to. */
export function usePageStart(): () => number {
  const goneTo = useGoneTo();
  return () => (goneTo !== null && goneTo !== drawn ? 0 : window.scrollY);
}
