import { NONE } from '../../case/case.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { voiceById } from '../named.ts';
import { sourceRefs } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';
import { type Contrasted, resolveContrasted } from './contrasted.ts';
import { labelsInView, type PlacedLabel } from './label-places.ts';
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
  data: Selection['case'],
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

function groupLabels(selection: Selection, one: Contrasted, labels: readonly PlacedLabel[]): LabelGroup[] {
  const groups = new Map<string, LabelGroup>();
  for (const label of labels) {
    const how = standingIn(selection.case, one, label);
    if (!how) continue;
    const key = `${how.standing} ${how.isOwn} ${how.of} ${label.folded}`;
    const group = groups.get(key);
    if (group) group.places.push(label);
    else groups.set(key, { key, label, ...how, places: [label] });
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.places.length - a.places.length);
}

/** What each perspective calls each referent. Only verbatim labels are compared; identical ones are merged. */
export function deriveNaming(selection: Selection, contrasted: readonly Contrasted[]): NamingModel {
  const { case: data } = selection;
  const sources = sourceRefs(data);
  const byReferent = data.referents.rows.map((): PlacedLabel[] => []);
  for (const label of labelsInView(selection)) byReferent[label.referent]?.push(label);
  const draw = cellDrawer(selection, sources);
  const rows: NamingRow[] = [];
  const unnamed: string[] = [];
  data.referents.rows.forEach((referent, r) => {
    const cells = contrasted.map((one) => groupLabels(selection, one, byReferent[r] as PlacedLabel[]));
    const named = cells.filter((cell) => cell.length > 0).length;
    const name = referent.name ?? referent.id;
    if (named === 0) unnamed.push(name);
    else
      rows.push({
        id: referent.id,
        name,
        note: referent.note ?? '',
        cells: draw(cells),
        named,
        namedByOwn: cells.filter((cell) => cell.some(({ isOwn }) => isOwn)).length,
        labels: byReferent[r]?.length ?? 0,
      });
  });
  rows.sort((a, b) => b.named - a.named);
  const inView = articlesIn(selection);
  const perSource = new Uint32Array(data.sources.rows.length);
  for (let i = 0; i < inView.length; i++) if (inView[i]) perSource[data.articleSource[i]!]!++;
  return {
    rows: rows.slice(0, MOST),
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
  const labels = labelsInView(selection).filter((label) => label.referent === at);
  const group = groupLabels(selection, one, labels).find((known) => known.key === key);
  const { place } = placeDrawer(selection, sourceRefs(data));
  return { places: (group?.places ?? []).slice(0, MOST_PLACES).map(place) };
}
