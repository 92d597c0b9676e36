import type { Selection } from '../../src/filter/select.ts';
import { MODELS, type ModelArgs, type ModelName } from '../../src/models/registry.ts';

type Ask = (selection: Selection) => unknown;

const ask =
  <K extends ModelName>(name: K, args: ModelArgs<K>): Ask =>
  (selection) =>
    (MODELS[name] as (selection: Selection, args: ModelArgs<K>) => unknown)(selection, args);

/** What the shell of every view shows. */
const SHELL = [ask('facets', null)];

/** Every model that is made anew when a filter changes in a view. A new model of a view belongs in its list. */
export const VIEW_MODELS: Readonly<Record<string, readonly Ask[]>> = {
  'select alone': [],
  timeline: [...SHELL, ask('timeline', { width: 1200 })],
  compare: [...SHELL, ask('compare', null)],
  framing: [...SHELL, ask('framing', null)],
  quotes: [...SHELL, ask('quotes', { offset: 0, limit: 60 })],
};
