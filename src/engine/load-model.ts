import type { Selection } from '../filter/select.ts';
import { MODELS, type Model, type ModelArgs, type ModelName } from '../models/registry.ts';
import { loadPart } from './load-part.ts';

export type Derive<K extends ModelName> = (selection: Selection, args: ModelArgs<K>) => Model<K>;

/** The function that derives a model. */
export const loadModel = async <K extends ModelName>(name: K): Promise<Derive<K>> =>
  (await loadPart<unknown>(MODELS[name].load)) as Derive<K>;
