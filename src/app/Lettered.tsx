import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { EngineContext, useEngine } from '../engine/engine-context.ts';
import type { CaseState } from '../engine/use-opening.ts';
import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { coverIds } from '../filter/telling-ids.ts';
import { hideNames, hideNamesIn, type LetterTable } from '../filter/translate-filter.ts';
import { formatFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { CaseNames } from '../models/case-names.ts';
import { IdCoverContext, LettersContext } from '../views/blind/letters-context.ts';
import { stayBlind } from '../views/blind/stay-blind.ts';
import { HidingNames } from './HidingNames.tsx';

type Letters = { key: string; table: LetterTable; names: CaseNames };

/** What is below it, once the case's names and the address are in letters; nothing of it before. */
export function Lettered({ children }: { children: ReactNode }) {
  const engine = useEngine();
  const { port, opened } = engine;
  const { filter } = useFilter();
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const [letters, setLetters] = useState<Letters | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const seed = filter.blind ?? 0;
  const { veil } = filter;
  const key = `${opened?.key} ${seed} ${veil}`;
  useEffect(() => {
    let isCurrent = true;
    const masked: Filter = { ...NO_FILTER, blind: seed, veil };
    Promise.all([
      port.model('letterTable', NO_FILTER, { seed, veil }),
      port.model('caseNames', masked, null),
    ]).then(
      ([table, names]) => {
        if (!isCurrent) return;
        stayBlind({ seed, veil, table, base: import.meta.env.BASE_URL });
        setLetters({ key, table, names });
      },
      (error) => isCurrent && setFailure(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [port, key, seed, veil]);

  const isKnown = letters?.key === key;
  const hidden = isKnown ? hideNames(pathname, filter, letters.table, { seed, veil }) : null;
  const isHidden =
    hidden !== null && hidden.path === pathname && formatFilter(hidden.filter) === formatFilter(filter);
  const address = hidden && !isHidden ? `${hidden.path}?${formatFilter(hidden.filter)}${hash}` : null;
  // What could not be read of the address may be a name: it is left out before anything says so.
  useEffect(() => {
    if (address !== null && address !== `${pathname}${search}${hash}`)
      void navigate(address, { replace: true });
  }, [address, hash, navigate, pathname, search]);
  const value = useMemo(() => {
    if (!isKnown || !opened) return engine;
    const masked = { ...opened, ...letters.names, problems: { ...opened.problems, first: [] } };
    const state: CaseState =
      engine.state.status === 'open' ? { status: 'open', opened: masked } : engine.state;
    return { ...engine, opened: masked, state };
  }, [engine, isKnown, letters, opened]);
  const lettered = useCallback(
    (inner: string) => (letters ? hideNamesIn(inner, letters.table, { seed, veil }) : inner),
    [letters, seed, veil],
  );
  if (failure !== null) throw failure;
  if (!isHidden || letters === null) return <HidingNames />;
  return (
    <EngineContext value={value}>
      <LettersContext value={lettered}>
        <IdCoverContext value={coverIds(letters.table.idParts)}>{children}</IdCoverContext>
      </LettersContext>
    </EngineContext>
  );
}
