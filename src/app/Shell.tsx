import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { isAddress } from '../engine/case-url.ts';
import { useIsWaiting } from '../engine/engine-context.ts';
import type { OpenedCase } from '../engine/port.ts';
import { useOwnCase } from '../engine/use-case.ts';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { useStored } from '../ui/use-stored.ts';
import { FilterLink } from '../views/FilterLink.tsx';
import { FilterBar } from '../views/filter-bar/FilterBar.tsx';
import { CopyLink, useCopyLink } from './CopyLink.tsx';
import { presentPath } from './present-path.ts';
import { isFree, MAIN_VIEWS } from './routes.tsx';
import styles from './Shell.module.css';

const BlindBar = later(() => import('./BlindBar.tsx'), 'BlindBar');
const ElsewhereNote = later(() => import('./ElsewhereNote.tsx'), 'ElsewhereNote');
const OwnNote = later(() => import('./OwnNote.tsx'), 'OwnNote');
const DroppedNotice = later(() => import('./DroppedNotice.tsx'), 'DroppedNotice');
const VersionNotice = later(() => import('./VersionNotice.tsx'), 'VersionNotice');
const NameSwitch = later(() => import('../views/blind/NameSwitch.tsx'), 'NameSwitch');
const UpdateNotice = later(() => import('./UpdateNotice.tsx'), 'UpdateNotice');
const SearchDialog = later(() => import('./SearchDialog.tsx'), 'SearchDialog');
const HelpDialog = later(() => import('./HelpDialog.tsx'), 'HelpDialog');

/** The dialogs are not needed to read; they are fetched once the view has had its turn. */
function useDialogsSoon(isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return;
    SearchDialog.fetchAhead();
    HelpDialog.fetchAhead();
  }, [isSettled]);
}

/** True for the address of a view and of what stands under it. */
const isIn = (pathname: string, path: string): boolean => `${pathname}/`.startsWith(`${path}/`);

/** The view's place, busy from a press until what it asked for is drawn. */
function Main({ children }: { children: ReactNode }) {
  const isWaiting = useIsWaiting();
  return (
    <main id="view" className={styles.main} tabIndex={-1} aria-busy={isWaiting || undefined}>
      {children}
    </main>
  );
}

/** Head, filter bar and foot around every view. */
export function Shell({ opened, children }: { opened: OpenedCase; children: ReactNode }) {
  const { filter, dropped, change } = useFilter();
  const own = useOwnCase();
  const { pathname } = useLocation();
  const wall = presentPath(pathname, filter.open);
  const { model, isBusy } = useModel('facets', filter, null);
  const known = isBusy ? null : model;
  const [hasDropped, setHasDropped] = useState(false);
  if (!hasDropped && dropped.length + (known?.dropped.length ?? 0) > 0) setHasDropped(true);
  const [panel, setPanel] = useState<'search' | 'help' | null>(null);
  const [shortcuts, setShortcuts] = useStored('shortcuts', 'on');
  const link = useCopyLink();
  const isSettled = useSettled();
  useDialogsSoon(isSettled);
  const [wasOpen, setWasOpen] = useState({ search: false, help: false });
  if (panel !== null && !wasOpen[panel]) setWasOpen({ ...wasOpen, [panel]: true });
  // A dialog says that it closed a moment later; by then the reader may have opened the other one.
  const closeSearch = useCallback(() => setPanel((open) => (open === 'search' ? null : open)), []);
  const closeHelp = useCallback(() => setPanel((open) => (open === 'help' ? null : open)), []);
  const keys = useMemo(
    () => ({
      '/': () => setPanel('search'),
      '?': () => setPanel('help'),
      c: () => void link.copy(),
      ...Object.fromEntries(
        MAIN_VIEWS.map(({ path }, i) => [String(i + 1), () => change({ open: null }, { path })]),
      ),
    }),
    [change, link.copy],
  );
  useShortcuts(keys, shortcuts === 'on');

  return (
    <div className={styles.page}>
      <a href="#view" className={styles.skip}>
        Skip to the view
      </a>
      <header className={styles.head}>
        <FilterLink path="/" patch={{ open: null }} className={styles.logo}>
          <span aria-hidden="true">“</span>Readout
        </FilterLink>
        <p className={styles.case}>
          <FilterLink path="/cases" patch={{ open: null }} className={styles.cases}>
            Cases
          </FilterLink>{' '}
          {isFree(pathname) && 'Open now: '}
          <strong>{opened.name}</strong>{' '}
          {own && (
            <Extra>
              <OwnNote own={own} />
            </Extra>
          )}
          {filter.case !== null && isAddress(filter.case) && (
            <Extra>
              <ElsewhereNote address={filter.case} />
            </Extra>
          )}{' '}
          {!isFree(pathname) && <span>{opened.description}</span>}
        </p>
        <nav className={`${styles.nav} no-print`} aria-label="Views">
          {MAIN_VIEWS.map(({ path, name }) => (
            <FilterLink
              key={path}
              path={path}
              patch={{ open: null, show: null, sort: null }}
              className={styles.view}
              aria-current={isIn(pathname, path) ? 'page' : undefined}
            >
              {name}
            </FilterLink>
          ))}
        </nav>
        <div className={`${styles.tools} no-print`}>
          <button
            type="button"
            className={styles.tool}
            aria-label="Search"
            onClick={() => setPanel('search')}
          >
            <svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true">
              <circle cx="8.5" cy="8.5" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />
              <path d="M13 13l5 5" stroke="currentColor" strokeWidth="2.2" />
            </svg>
            <span className={styles.word}>Search</span>{' '}
            {shortcuts === 'on' && <kbd className={styles.key}>/</kbd>}
          </button>
          {wall && (
            <FilterLink path={wall} patch={{ open: null }} className={`${styles.tool} ${styles.present}`}>
              Present
            </FilterLink>
          )}
          {filter.pick.length > 0 && (
            <FilterLink path="/picked" patch={{ open: null }} className={styles.tool}>
              {filter.pick.length} picked
            </FilterLink>
          )}
          <CopyLink link={link} showsKey={shortcuts === 'on'} className={styles.tool} />
          <ThemeButton className={styles.tool} />
        </div>
      </header>
      {!isFree(pathname) &&
        pathname !== '/picked' &&
        (model ? <FilterBar model={model} isBusy={isBusy} /> : <div className={styles.barSpace} />)}
      {hasDropped && (
        <Extra what="What this link asked for in vain">
          <DroppedNotice known={known} />
        </Extra>
      )}
      {filter.v !== null && filter.v !== opened.version && !own && (
        <Extra>
          <VersionNotice since={filter.v} />
        </Extra>
      )}
      {filter.blind !== null && (
        <Extra what="The bar that reveals names">
          <BlindBar key={filter.blind} seed={filter.blind} />
        </Extra>
      )}
      <Main>{children}</Main>
      <footer className={`${styles.foot} no-print`}>
        {opened.problems.total > 0 && (
          <p>
            This case file has {opened.problems.total} {opened.problems.total === 1 ? 'problem' : 'problems'}:{' '}
            {opened.problems.dropped} left out, {opened.problems.flagged} shown with a fault.
          </p>
        )}
        <p>
          <FilterLink path="/about" patch={{ open: null }}>
            About, method and limits
          </FilterLink>
        </p>
        <p>
          <button type="button" className={styles.footButton} onClick={() => setPanel('help')}>
            Help and keys
          </button>
        </p>
        {filter.blind === null && (
          <p>
            <Extra what="Hiding names">
              <NameSwitch to={{ seed: 7, veil: null }}>Hide the names of the sources</NameSwitch>
            </Extra>
          </p>
        )}
        {pathname !== '/corpus' && <p>Nothing leaves this computer.</p>}
      </footer>
      <Extra>{isSettled && <UpdateNotice />}</Extra>
      <Extra what="Search">
        {wasOpen.search && <SearchDialog isOpen={panel === 'search'} onClose={closeSearch} />}
      </Extra>
      <Extra what="Help">
        {wasOpen.help && (
          <HelpDialog
            isOpen={panel === 'help'}
            onClose={closeHelp}
            isOn={shortcuts === 'on'}
            onSwitch={(on) => setShortcuts(on ? 'on' : 'off')}
          />
        )}
      </Extra>
    </div>
  );
}
