import { editDistance } from '../lib/edit-distance.ts';
import { fold } from '../lib/fold.ts';

/** Names that may stand for one: proposed to the reader, never joined without being told to. */
export type MergeProposal = { names: readonly { name: string; count: number }[]; reason: string };

const NOISE = new Set(
  'the a an and of der die das le la les el news online com org net www co uk mr mrs ms dr sir'.split(' '),
);
const TITLES = new Set(
  'mayor minister president prime secretary general deputy spokesman spokeswoman spokesperson chancellor senator governor director chief judge professor prof king queen prince princess ambassador captain colonel commissioner councillor'.split(
    ' ',
  ),
);

const tokensOf = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The form in which two writings of one name are equal: no case, accents, marks, spaces or order of words. */
export const nameKey = (name: string): string => [...new Set(tokensOf(name))].sort().join(' ');

const coreKey = (name: string): string =>
  [...new Set(tokensOf(name).filter((token) => !NOISE.has(token) && !TITLES.has(token)))].sort().join(' ');

/** The most names that are compared with each other; beyond them only equal keys are found. */
const MAX_NEAR = 4000;

/**
 * Groups of names that are alike: the same but for case, marks and filling words (`nyt`/`NYT`, `www.` hosts, `Fox News` /
 * `Fox Online News`); one letter apart; or a title and a shared last name (`Mayor Varga`/`Ilse Varga`). In each group the
 * most frequent stands first.
 */
export function proposeMerges(counts: ReadonlyMap<string, number>): MergeProposal[] {
  const names = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const leader = new Map<string, string>();
  const reasons = new Map<string, string>();
  const headOf = (name: string): string => {
    let head = name;
    for (let above = leader.get(head); above !== undefined; above = leader.get(head)) head = above;
    return head;
  };
  const join = (name: string, to: string, reason: string) => {
    const head = headOf(to);
    if (head === name || leader.has(name)) return;
    leader.set(name, head);
    if (!reasons.has(head)) reasons.set(head, reason);
  };
  const firstOf = new Map<string, string>();
  for (const name of names) {
    const key = coreKey(name) || nameKey(name);
    const first = firstOf.get(key);
    if (key === '' || first === undefined) firstOf.set(key, name);
    else join(name, first, 'the same but for capitals, marks, titles or filling words');
  }
  const heads = names.filter((name) => !leader.has(name)).slice(0, MAX_NEAR);
  const byShape = new Map<string, string[]>();
  for (const name of heads) {
    const key = nameKey(name);
    if (key.length < 6) continue;
    for (const length of [key.length - 1, key.length, key.length + 1])
      for (const other of byShape.get(`${key[0]}${length}`) ?? [])
        if (editDistance(key, nameKey(other)) === 1) {
          join(name, other, 'one letter apart');
          break;
        }
    const shape = `${key[0]}${key.length}`;
    const alike = byShape.get(shape);
    if (alike) alike.push(name);
    else byShape.set(shape, [name]);
  }
  joinByLastName(heads, leader, join);
  const groups = new Map<string, string[]>();
  for (const name of leader.keys()) {
    const head = headOf(name);
    groups.set(head, [...(groups.get(head) ?? [head]), name]);
  }
  return [...groups].map(([head, members]) => ({
    names: members.map((name) => ({ name, count: counts.get(name) ?? 0 })).sort((a, b) => b.count - a.count),
    reason: reasons.get(head) ?? '',
  }));
}

/** "Mayor Varga" and "Varga" go with the only full name that ends so. */
function joinByLastName(
  heads: readonly string[],
  leader: ReadonlyMap<string, string>,
  join: (name: string, to: string, reason: string) => void,
): void {
  const full = new Map<string, string[]>();
  for (const name of heads) {
    const tokens = tokensOf(name).filter((token) => !TITLES.has(token) && !NOISE.has(token));
    if (tokens.length > 1 && !leader.has(name)) {
      const last = tokens.at(-1) as string;
      full.set(last, [...(full.get(last) ?? []), name]);
    }
  }
  for (const name of heads) {
    const tokens = tokensOf(name).filter((token) => !TITLES.has(token) && !NOISE.has(token));
    const [only] = tokens;
    if (tokens.length !== 1 || only === undefined) continue;
    const candidates = full.get(only) ?? [];
    if (candidates.length === 1) join(name, candidates[0] as string, 'the last name is the same');
  }
}
