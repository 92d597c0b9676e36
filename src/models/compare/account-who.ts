import type { CellAccount } from './compare-cells.ts';

/** Whose voice an account has and how it is rendered: "Sabrina Singh, quoted; via AFP", "in its own voice". */
export function writeWho({ voice, words }: Pick<CellAccount, 'voice' | 'words'>): string {
  const isQuoted = words.some(({ standing }) => standing === 'quoted');
  const who =
    voice.kind === 'named'
      ? `${voice.name}, ${isQuoted ? 'quoted' : 'retold'}`
      : voice.kind === 'own'
        ? 'In its own voice'
        : 'Voice unclear';
  const via = [
    ...new Set(words.flatMap((piece) => piece.via.map((r) => r.name + (r.isInferred ? ' (inferred)' : '')))),
  ];
  const others = via.filter((name) => name !== voice.name);
  return others.length === 0 ? who : `${who}; via ${others.join(', ')}`;
}
