import type { WallModel } from '../models/present/wall.ts';
import type { WallPart } from '../models/present/wall-screen.ts';

/** Words printed for one task; more would be the article. */
export const MOST_PRINTED = 4;

/** All parts of one kind, screen by screen. */
export const partsOf = <K extends WallPart['kind']>(
  { screens }: WallModel,
  kind: K,
): Extract<WallPart, { kind: K }>[] =>
  screens.flatMap(({ parts }) =>
    parts.filter((part): part is Extract<WallPart, { kind: K }> => part.kind === kind),
  );
