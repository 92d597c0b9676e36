import { type ComponentType, useEffect, useState } from 'react';
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
import { FREE_VIEWS, fetchViewAhead, isFree, NotFoundPage, VIEWS, WALLS } from './routes.tsx';
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

function OpenedRoutes() {
  const opened = useOpenedCase();
  return (
    <Routes>
      {WALLS.map(drawRoute)}
      <Route
        path="*"
        element={
          <Shell opened={opened}>
            <Routes>{[...VIEWS, { path: '*', Component: NotFoundPage }].map(drawRoute)}</Routes>
          </Shell>
        }
      />
    </Routes>
  );
}

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
