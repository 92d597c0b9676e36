import type { Case } from '../../src/case/case.ts';
import type { Selection } from '../../src/filter/select.ts';
import { MODEL_ARGS } from '../../src/mocks/model-args.ts';
import { MODELS, type ModelName } from '../../src/models/registry.ts';

export type Ask = (selection: Selection) => unknown;

/** What the shell of every view shows. */
const SHELL: readonly ModelName[] = ['facets'];

const modelsOf = (path: string): readonly ModelName[] =>
  (Object.entries(MODELS) as [ModelName, { views?: readonly string[] }][])
    .filter(([, { views }]) => views?.includes(path))
    .map(([name]) => name);

/** By view, every model that is made anew when a filter changes in it, as the views ask for it. */
export async function viewModels(data: Case): Promise<Readonly<Record<string, readonly Ask[]>>> {
  const asks = async (names: readonly ModelName[]): Promise<Ask[]> => {
    const made = await Promise.all(
      names.map(async (name) => {
        const derive = (await MODELS[name].load()) as (selection: Selection, args: unknown) => unknown;
        const asked: readonly unknown[] = MODEL_ARGS[name](data);
        return asked.map((args) => (selection: Selection) => derive(selection, args));
      }),
    );
    return made.flat();
  };
  const views: Record<string, readonly Ask[]> = { 'select alone': [] };
  for (const view of ['timeline', 'compare', 'framing', 'quotes'])
    views[view] = await asks([...SHELL, ...modelsOf(`/${view}`)]);
  return views;
}
