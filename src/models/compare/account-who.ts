import { isolate } from '../../lib/isolate.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { CellAccount } from './compare-cells.ts';

/**
 * Whose voice an account has and how it is rendered: "Sabrina Singh, quoted; via AFP", "In its own voice". Words that
 * somebody else speaks are never the article's own voice, whatever the account says: "Dmitry Peskov, retold".
 */
export function writeWho({ voice, words }: Pick<CellAccount, 'voice' | 'words'>): string {
  const via = [
    ...new Set(words.flatMap((piece) => piece.via.map((r) => r.name + (r.isInferred ? ' (inferred)' : '')))),
  ];
  const others = via.filter((name) => name !== voice.name);
  const who = writeVoice({ voice, words });
  return others.length === 0 ? who : `${who}; via ${others.join(', ')}`;
}

function writeVoice({ voice, words }: Pick<CellAccount, 'voice' | 'words'>): string {
  if (voice.kind === 'named') return writeNamed([voice.name], words);
  const attributed = words.filter(({ speaker }) => speaker !== '');
  const named = () => writeNamed([...new Set(attributed.map(({ speaker }) => speaker))], attributed);
  if (attributed.length > 0 && attributed.length === words.length) return named();
  const alone = voice.kind === 'own' ? 'In its own voice' : 'Voice unclear';
  return attributed.length === 0 ? alone : `${alone}; also ${named()}`;
}

const writeNamed = (names: readonly string[], words: CellAccount['words']): string =>
  `${isolate(joinWords(names))}, ${words.some(({ standing }) => standing === 'quoted') ? 'quoted' : 'retold'}`;
