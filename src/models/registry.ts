import type { Selection } from '../filter/select.ts';
import { deriveSummary } from './summary.ts';

/** Every model a view can ask for by name: pure functions of (case seen through a filter, arguments). */
export const MODELS = {
  summary: (selection: Selection, _args: null) => deriveSummary(selection),
} as const;

export type ModelName = keyof typeof MODELS;
export type ModelArgs<K extends ModelName> = Parameters<(typeof MODELS)[K]>[1];
export type Model<K extends ModelName> = ReturnType<(typeof MODELS)[K]>;
