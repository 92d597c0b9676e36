import { type ComponentType, lazy } from 'react';
import { matchPath } from 'react-router';

type View = { path: string; name: string; Component: LaterView };

/** A view that is fetched when it is first drawn, or before, when somebody knows that it will be. */
type LaterView = ComponentType & { fetchAhead: () => void };

function later<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K): LaterView {
  let coming: Promise<Record<K, ComponentType>> | undefined;
  const View = lazy(() => (coming ?? load()).then((part) => ({ default: part[name] })));
  // What does not arrive is asked for again when it is drawn, which then says so.
  const fetchAhead = () => {
    coming = load();
    coming.catch(() => {
      coming = undefined;
    });
  };
  return Object.assign(View as unknown as ComponentType, { fetchAhead });
}

/** Every address of the app. `name` is what the tab and the navigation say. */
export const VIEWS: readonly View[] = [
  {
    path: '/',
    name: 'The case',
    Component: later(() => import('../views/front/FrontPage.tsx'), 'FrontPage'),
  },
  {
    path: '/timeline',
    name: 'Timeline',
    Component: later(() => import('../views/timeline/TimelineView.tsx'), 'TimelineView'),
  },
  {
    path: '/compare',
    name: 'Compare',
    Component: later(() => import('../views/compare/CompareView.tsx'), 'CompareView'),
  },
  {
    path: '/framing',
    name: 'Framing',
    Component: later(() => import('../views/framing/FramingView.tsx'), 'FramingView'),
  },
  {
    path: '/quotes',
    name: 'Quotes',
    Component: later(() => import('../views/quotes/QuotesView.tsx'), 'QuotesView'),
  },
  {
    path: '/quotes/:id',
    name: 'Quote',
    Component: later(() => import('../views/quotes/QuotePage.tsx'), 'QuotePage'),
  },
  {
    path: '/picked',
    name: 'Picked quotes',
    Component: later(() => import('../views/basket/PickedPage.tsx'), 'PickedPage'),
  },
  {
    path: '/origins',
    name: 'Origins',
    Component: later(() => import('../views/origins/OriginsPage.tsx'), 'OriginsPage'),
  },
  {
    path: '/events/:id',
    name: 'Event',
    Component: later(() => import('../views/events/EventPage.tsx'), 'EventPage'),
  },
  {
    path: '/claims/:id',
    name: 'Question',
    Component: later(() => import('../views/claims/ClaimPage.tsx'), 'ClaimPage'),
  },
  {
    path: '/articles/:id',
    name: 'Article',
    Component: later(() => import('../views/articles/ArticlePage.tsx'), 'ArticlePage'),
  },
  {
    path: '/sources/:id',
    name: 'Source',
    Component: later(() => import('../views/sources/SourcePage.tsx'), 'SourcePage'),
  },
  {
    path: '/exercise/:kind/:seed',
    name: 'Exercise',
    Component: later(() => import('../views/exercise/ExercisePage.tsx'), 'ExercisePage'),
  },
  {
    path: '/coding',
    name: 'Coding',
    Component: later(() => import('../views/coding/CodingPage.tsx'), 'CodingPage'),
  },
  {
    path: '/lesson',
    name: 'Lesson',
    Component: later(() => import('../present/LessonPage.tsx'), 'LessonPage'),
  },
  {
    path: '/make/:draft?/:part?/:record?',
    name: 'Make a case',
    Component: later(() => import('../views/make/MakePage.tsx'), 'MakePage'),
  },
  {
    path: '/edit/:list/:id',
    name: 'Edit',
    Component: later(() => import('../views/make/EditPage.tsx'), 'EditPage'),
  },
  {
    path: '/about',
    name: 'About',
    Component: later(() => import('../views/about/AboutPage.tsx'), 'AboutPage'),
  },
  {
    path: '/cases',
    name: 'Cases',
    Component: later(() => import('../views/cases/CasesPage.tsx'), 'CasesPage'),
  },
  {
    path: '/open',
    name: 'Open',
    Component: later(() => import('./OpenPage.tsx'), 'OpenPage'),
  },
  {
    path: '/corpus',
    name: 'Corpus',
    Component: later(() => import('../views/corpus/CorpusPage.tsx'), 'CorpusPage'),
  },
];

/** Views that need no case: they are there also while none is open. */
export const FREE_VIEWS: readonly View[] = VIEWS.filter(({ path }) =>
  ['/cases', '/open', '/corpus', '/make/:draft?/:part?/:record?', '/edit/:list/:id'].includes(path),
);

/** True where a page has nothing to do with the open case, so that its filter has no place there. */
export const isFree = (pathname: string): boolean =>
  FREE_VIEWS.some(({ path }) => matchPath(path, pathname) !== null);

/** Pages of the classroom, without head and filter bar. */
export const WALLS: readonly Omit<View, 'name'>[] = [
  {
    path: '/present/:tour/:step',
    Component: later(() => import('../present/PresentPage.tsx'), 'PresentPage'),
  },
  {
    path: '/handout/:tour/:sheet?',
    Component: later(() => import('../present/HandoutPage.tsx'), 'HandoutPage'),
  },
  { path: '/embed/*', Component: later(() => import('./EmbedPage.tsx'), 'EmbedPage') },
  {
    path: '/present/:tour/:step/notes',
    Component: later(() => import('../present/NotesPage.tsx'), 'NotesPage'),
  },
];

/** What an address shows that is none of these. */
export const NotFoundPage = later(() => import('./NotFoundPage.tsx'), 'NotFoundPage');

/** Fetches the view of an address while its case is being opened. */
export function fetchViewAhead(pathname: string): void {
  [...WALLS, ...VIEWS].find(({ path }) => matchPath(path, pathname))?.Component.fetchAhead();
}

/** The views of the navigation, in order: keys 1 to 4. */
export const MAIN_VIEWS: readonly { path: string; name: string }[] = VIEWS.filter(({ path }) =>
  ['/timeline', '/compare', '/framing', '/quotes'].includes(path),
);
