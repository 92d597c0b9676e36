import { type Case, NONE } from '../../case/case.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { voiceById } from '../named.ts';
import { sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';
import { type Contrasted, resolveContrasted } from './contrasted.ts';
import { type PlacedLabel, placeLabels, visitLabelsInView } from './label-places.ts';
import {
  cellDrawer,
  type LabelGroup,
  type LabelPlace,
  type NamingCell,
  placeDrawer,
} from './naming-cells.ts';

export type NamingRow = {
  id: string;
  name: string;
  note: string;
  cells: readonly NamingCell[];
  /** How many perspectives have a label for it, and how many in their own words. */
  named: number;
  namedByOwn: number;
  /** Its labels in view, in whichever article and voice. */
  labels: number;
};

export type NamingModel = {
  /** Referents with a label in view: those that most perspectives name first, then in the order of the file. At most 60. */
  rows: readonly NamingRow[];
  more: number;
  /** Referents of the case that no perspective here names. */
  unnamed: readonly string[];
  all: number;
  /** By perspective, for a source: how many of its articles are in view. */
  articles: readonly number[];
};

/** No more things than this are drawn. */
const MOST = 60;

/** How a label stands to a perspective: as its own words or another's; null when it is not one of its labels. */
function standingIn(
  data: Case,
  one: Contrasted,
  label: PlacedLabel,
): Omit<LabelGroup, 'key' | 'label' | 'places'> | null {
  const standing: Standing = label.kind === 'reported' ? 'retold' : label.kind;
  if (label.kind !== 'own' && label.voices.some((voice) => one.voices.includes(voice)))
    return { standing, isOwn: label.kind === 'quoted', of: null };
  if (!one.sources.includes(data.articleSource[label.article] ?? NONE)) return null;
  return {
    standing,
    isOwn: label.kind === 'own',
    of: label.of === null ? null : voiceById(data, label.of).name,
  };
}

/** Its own words first, then what it quotes, then what is retold. */
const rank = ({ isOwn, standing }: LabelGroup): number => (isOwn ? 0 : standing === 'quoted' ? 1 : 2);

/** Which labels of the case are one label of a perspective: a number per label, -1 for those that are not its own. */
type Grouping = {
  groupOf: Int32Array;
  groups: readonly (Omit<LabelGroup, 'label' | 'places'> & { referent: number })[];
};

const grouped = new WeakMap<Case, Map<string, Grouping>>();

/** The grouping of one perspective, made once per case: it does not depend on what is in view. */
function groupingOf(data: Case, one: Contrasted): Grouping {
  const perId = grouped.get(data) ?? new Map<string, Grouping>();
  grouped.set(data, perId);
  const known = perId.get(one.id);
  if (known) return known;
  const numbers = new Map<string, number>();
  const groups: Grouping['groups'][number][] = [];
  const groupOf = Int32Array.from(placeLabels(data), (label) => {
    const how = standingIn(data, one, label);
    if (!how) return -1;
    const { referent, folded } = label;
    const key = `${how.standing} ${how.isOwn} ${how.of} ${folded}`;
    const number = numbers.get(`${referent} ${key}`) ?? groups.length;
    if (number === groups.length) {
      numbers.set(`${referent} ${key}`, number);
      groups.push({ key, ...how, referent });
    }
    return number;
  });
  const made = { groupOf, groups };
  perId.set(one.id, made);
  return made;
}

/** By perspective and referent, the labels in view, equal ones together; and how many labels each referent has. */
function groupLabels(
  selection: Selection,
  contrasted: readonly Contrasted[],
): { cells: LabelGroup[][][]; labels: Uint32Array } {
  const { case: data } = selection;
  const all = placeLabels(data);
  const groupings = contrasted.map((one) => groupingOf(data, one));
  const found = groupings.map(({ groups }): (LabelGroup | undefined)[] =>
    Array.from({ length: groups.length }),
  );
  const cells = contrasted.map(() => data.referents.rows.map((): LabelGroup[] => []));
  const labels = new Uint32Array(data.referents.rows.length);
  visitLabelsInView(selection, (at) => {
    const label = all[at]!;
    labels[label.referent]!++;
    for (let p = 0; p < groupings.length; p++) {
      const { groupOf, groups } = groupings[p]!;
      const number = groupOf[at]!;
      if (number < 0) continue;
      const group = found[p]![number];
      if (group) {
        group.places.push(label);
        continue;
      }
      const { referent, ...how } = groups[number]!;
      const made = { ...how, label, places: [label] };
      found[p]![number] = made;
      cells[p]![referent]!.push(made);
    }
  });
  for (const perReferent of cells)
    for (const cell of perReferent)
      cell.sort((a, b) => rank(a) - rank(b) || b.places.length - a.places.length);
  return { cells, labels };
}

/** What each perspective calls each referent. Only verbatim labels are compared; identical ones are merged. */
export function deriveNaming(selection: Selection, contrasted: readonly Contrasted[]): NamingModel {
  const { case: data } = selection;
  const sources = sourceRefs(data);
  const { cells: grid, labels } = groupLabels(selection, contrasted);
  const draw = cellDrawer(selection, sources);
  const rows: (Omit<NamingRow, 'cells'> & { groups: LabelGroup[][] })[] = [];
  const unnamed: string[] = [];
  data.referents.rows.forEach((referent, r) => {
    const cells = grid.map((perReferent) => perReferent[r]!);
    const named = cells.filter((cell) => cell.length > 0).length;
    const name = referent.name ?? referent.id;
    if (named === 0) unnamed.push(name);
    else
      rows.push({
        id: referent.id,
        name,
        note: referent.note ?? '',
        groups: cells,
        named,
        namedByOwn: cells.filter((cell) => cell.some(({ isOwn }) => isOwn)).length,
        labels: labels[r]!,
      });
  });
  rows.sort((a, b) => b.named - a.named);
  const inView = articlesIn(selection);
  const perSource = new Uint32Array(data.sources.rows.length);
  for (let i = 0; i < inView.length; i++) if (inView[i]) perSource[data.articleSource[i]!]!++;
  return {
    rows: rows.slice(0, MOST).map(({ groups, ...row }) => ({ ...row, cells: draw(groups) })),
    more: Math.max(0, rows.length - MOST),
    unnamed,
    all: data.referents.rows.length,
    articles: contrasted.map(({ sources: own }) => own.reduce((sum, s) => sum + (perSource[s] ?? 0), 0)),
  };
}

/** More places than this are not listed at once. */
const MOST_PLACES = 500;

/** Every place of one label of one perspective, at most 500; empty where there is none such in view. */
export function deriveLabelPlaces(
  selection: Selection,
  { referent, perspective, key }: { referent: string; perspective: string; key: string },
): { places: readonly LabelPlace[] } {
  const { case: data } = selection;
  const one = resolveContrasted(data, perspective);
  const at = data.referents.at.get(referent);
  if (!one || at === undefined) return { places: [] };
  const { cells } = groupLabels(selection, [one]);
  const group = cells[0]?.[at]?.find((known) => known.key === key);
  const place = placeDrawer(selection, sourceRefs(data));
  return { places: (group?.places ?? []).slice(0, MOST_PLACES).map(place) };
}
