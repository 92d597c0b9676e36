import { type Cell, silencesTold } from '../../models/compare/compare-cells.ts';
import { AccountBlock } from './AccountBlock.tsx';
import { SilenceLine } from './SilenceLine.tsx';

/** What one source has to one point: its accounts, stacked, or why it is silent. */
export function EvidenceCell({ cell, isHeadMaybe }: { cell: Cell; isHeadMaybe: boolean }) {
  const { accounts, silences } = cell;
  const told = silencesTold(cell);
  return (
    <>
      {accounts.map((account, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no id and never change order
        <AccountBlock key={i} account={account} saysMaybe={!isHeadMaybe} />
      ))}
      {told.map(({ kind, articles }) => (
        <SilenceLine
          key={kind}
          kind={kind}
          articles={silences.length > 1 || accounts.length > 0 ? articles : null}
        />
      ))}
    </>
  );
}
