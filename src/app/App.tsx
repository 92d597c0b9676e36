import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { caseUrl } from '../engine/case-url.ts';
import { EngineProvider } from '../engine/EngineProvider.tsx';
import type { EnginePort } from '../engine/port.ts';
import { useCase, useOpenedCase } from '../engine/use-case.ts';
import { useAnswers, useFilter } from '../filter/use-filter.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import { ScrollReset } from '../ui/page-start.ts';
import { BlindGate } from './BlindGate.tsx';
import { findPage } from './find-page.ts';
import { OpeningCase } from './OpeningCase.tsx';
import { Pages } from './Pages.tsx';
import { FREE_VIEWS, fetchViewAhead, isFree, NotFoundPage, VIEWS, WALLS } from './routes.tsx';
import { Shell } from './Shell.tsx';

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
      <ScrollReset />
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
        <Pages of={FREE_VIEWS} pathname={pathname} />
      </BareFrame>
    );
  if (state.status !== 'open') return <OpeningCase state={state} />;
  return (
    <BlindGate>
      <OpenedPages />
    </BlindGate>
  );
}

function OpenedPages() {
  const opened = useOpenedCase();
  const { pathname } = useLocation();
  const isWall = useMemo(() => findPage(WALLS, pathname) !== null, [pathname]);
  if (isWall) return <Pages of={WALLS} pathname={pathname} />;
  return (
    <Shell opened={opened}>
      <Pages of={VIEWS} pathname={pathname} otherwise={NotFoundPage} />
    </Shell>
  );
}
