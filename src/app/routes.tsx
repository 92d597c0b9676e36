import type { ComponentType } from 'react';
import { type LaterPart, later } from '../ui/later.tsx';
import styles from './App.module.css';
import { findPage } from './find-page.ts';

type View = { path: string; name: string; Component: LaterPart<object> };

/** A view, with room for it while it is on its way. */
const view = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K): LaterPart<object> =>
  later(load, name, <div className={styles.coming} aria-busy="true" />);

/** Every address of the app. `name` is what the tab and the navigation say. */
export const VIEWS: readonly View[] = [
  {
    path: '/',
    name: 'The case',
    Component: view(() => import('../views/front/FrontPage.tsx'), 'FrontPage'),
  },
  {
    path: '/timeline',
    name: 'Timeline',
    Component: view(() => import('../views/timeline/TimelineView.tsx'), 'TimelineView'),
  },
  {
    path: '/compare',
    name: 'Compare',
    Component: view(() => import('../views/compare/CompareView.tsx'), 'CompareView'),
  },
  {
    path: '/framing',
    name: 'Framing',
    Component: view(() => import('../views/framing/FramingView.tsx'), 'FramingView'),
  },
  {
    path: '/quotes',
    name: 'Quotes',
    Component: view(() => import('../views/quotes/QuotesView.tsx'), 'QuotesView'),
  },
  {
    path: '/quotes/:id',
    name: 'Quote',
    Component: view(() => import('../views/quotes/QuotePage.tsx'), 'QuotePage'),
  },
  {
    path: '/picked',
    name: 'Picked quotes',
    Component: view(() => import('../views/basket/PickedPage.tsx'), 'PickedPage'),
  },
  {
    path: '/origins',
    name: 'Origins',
    Component: view(() => import('../views/origins/OriginsPage.tsx'), 'OriginsPage'),
  },
  {
    path: '/events/:id',
    name: 'Event',
    Component: view(() => import('../views/events/EventPage.tsx'), 'EventPage'),
  },
  {
    path: '/claims/:id',
    name: 'Question',
    Component: view(() => import('../views/claims/ClaimPage.tsx'), 'ClaimPage'),
  },
  {
    path: '/articles/:id',
    name: 'Article',
    Component: view(() => import('../views/articles/ArticlePage.tsx'), 'ArticlePage'),
  },
  {
    path: '/sources/:id',
    name: 'Source',
    Component: view(() => import('../views/sources/SourcePage.tsx'), 'SourcePage'),
  },
  {
    path: '/exercise/:kind/:seed',
    name: 'Exercise',
    Component: view(() => import('../views/exercise/ExercisePage.tsx'), 'ExercisePage'),
  },
  {
    path: '/coding',
    name: 'Coding',
    Component: view(() => import('../views/coding/CodingPage.tsx'), 'CodingPage'),
  },
  {
    path: '/lesson',
    name: 'Lesson',
    Component: view(() => import('../present/LessonPage.tsx'), 'LessonPage'),
  },
  {
    path: '/make/:draft?/:part?/:record?',
    name: 'Make a case',
    Component: view(() => import('../views/make/MakePage.tsx'), 'MakePage'),
  },
  {
    path: '/edit/:list/:id',
    name: 'Edit',
    Component: view(() => import('../views/make/EditPage.tsx'), 'EditPage'),
  },
  {
    path: '/about',
    name: 'About',
    Component: view(() => import('../views/about/AboutPage.tsx'), 'AboutPage'),
  },
  {
    path: '/cases',
    name: 'Cases',
    Component: view(() => import('../views/cases/CasesPage.tsx'), 'CasesPage'),
  },
  {
    path: '/open',
    name: 'Open',
    Component: view(() => import('./OpenPage.tsx'), 'OpenPage'),
  },
  {
    path: '/corpus',
    name: 'Corpus',
    Component: view(() => import('../views/corpus/CorpusPage.tsx'), 'CorpusPage'),
  },
];

/** Views that need no case: they are there also while none is open. */
export const FREE_VIEWS: readonly View[] = VIEWS.filter(({ path }) =>
  ['/cases', '/open', '/corpus', '/make/:draft?/:part?/:record?', '/edit/:list/:id'].includes(path),
);

/** True where a page has nothing to do with the open case, so that its filter has no place there. */
export const isFree = (pathname: string): boolean => findPage(FREE_VIEWS, pathname) !== null;

/** Pages of the classroom, without head and filter bar. */
export const WALLS: readonly Omit<View, 'name'>[] = [
  {
    path: '/present/:tour/:step',
    Component: view(() => import('../present/PresentPage.tsx'), 'PresentPage'),
  },
  {
    path: '/handout/:tour/:sheet?',
    Component: view(() => import('../present/HandoutPage.tsx'), 'HandoutPage'),
  },
  { path: '/embed/*', Component: view(() => import('./EmbedPage.tsx'), 'EmbedPage') },
  {
    path: '/present/:tour/:step/notes',
    Component: view(() => import('../present/NotesPage.tsx'), 'NotesPage'),
  },
];

/** What an address shows that is none of these. */
export const NotFoundPage = view(() => import('./NotFoundPage.tsx'), 'NotFoundPage');

/** Fetches the view of an address while its case is being opened. */
export function fetchViewAhead(pathname: string): void {
  findPage([...WALLS, ...VIEWS], pathname)?.page.Component.fetchAhead();
}

/** The views of the navigation, in order: keys 1 to 4. */
export const MAIN_VIEWS: readonly { path: string; name: string }[] = VIEWS.filter(({ path }) =>
  ['/timeline', '/compare', '/framing', '/quotes'].includes(path),
);
