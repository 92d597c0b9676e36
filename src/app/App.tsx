import { type ComponentType, useEffect, useMemo, useState } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { caseUrl } from '../engine/case-url.ts';
import { EngineProvider } from '../engine/EngineProvider.tsx';
import type { EnginePort } from '../engine/port.ts';
import { useCase, useOpenedCase } from '../engine/use-case.ts';
import { useAnswers, useFilter } from '../filter/use-filter.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import { BlindGate } from './BlindGate.tsx';
import { OpeningCase } from './OpeningCase.tsx';
import { FREE_VIEWS, fetchViewAhead, isFree, NotFoundPage, pageAt, VIEWS, WALLS } from './routes.tsx';
import { Shell } from './Shell.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';

const DropTarget = later(() => import('./DropTarget.tsx'), 'DropTarget');
const LinkedCase = later(() => import('./LinkedCase.tsx'), 'LinkedCase');
const BareFrame = later(() => import('./BareFrame.tsx'), 'BareFrame');

/** The whole app over one engine: the case that the address names, and the view that it names. */
export function App({ port }: { port: EnginePort }) {
  useAnswers();
  const { filter } = useFilter();
  const { hash, pathname } = useLocation();
  const [first] = useState(pathname);
  useEffect(() => fetchViewAhead(first), [first]);
  if (/[#&]case=/.test(hash) && pathname !== '/open') return <LinkedCase />;
  return (
    <EngineProvider port={port} url={caseUrl(filter.case)}>
      <OpenedApp />
      <Extra>
        <DropTarget />
      </Extra>
    </EngineProvider>
  );
}

function OpenedApp() {
  const state = useCase();
  const { pathname } = useLocation();
  if (state.status === 'failed' && isFree(pathname))
    return (
      <BareFrame>
        <Routes>{FREE_VIEWS.map(drawRoute)}</Routes>
      </BareFrame>
    );
  if (state.status !== 'open') return <OpeningCase state={state} />;
  return (
    <BlindGate>
      <OpenedRoutes />
    </BlindGate>
  );
}

/** The page of an address is looked up when the path changes, and not whenever the filter does: there are many to rank. */
function OpenedRoutes() {
  const opened = useOpenedCase();
  const { pathname } = useLocation();
  const wall = useMemo(() => pageAt(WALLS, pathname), [pathname]);
  const view = useMemo(() => pageAt(VIEWS, pathname) ?? NOT_FOUND, [pathname]);
  if (wall) return <Routes>{drawRoute(wall)}</Routes>;
  return (
    <Shell opened={opened}>
      <Routes>{drawRoute(view)}</Routes>
    </Shell>
  );
}

const NOT_FOUND = { path: '*', Component: NotFoundPage };

const drawRoute = ({ path, Component }: { path: string; Component: ComponentType }) => (
  <Route
    key={path}
    path={path}
    element={
      <ViewBoundary key={path}>
        <Component />
      </ViewBoundary>
    }
  />
);
