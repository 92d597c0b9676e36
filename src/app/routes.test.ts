import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { STATIC_ROUTES } from '../cli/site/static-routes.ts';
import { NO_FILTER } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { deriveExport, EXPORT_VIEWS } from '../models/export/export.ts';
import { deriveWall } from '../models/present/wall.ts';
import { MODELS } from '../models/registry.ts';
import { presentPath } from './present-path.ts';
import { FREE_VIEWS, MAIN_VIEWS, VIEWS, WALLS } from './routes.tsx';

const bundled = new URL('../../data/austin-belousov-2024.case.json', import.meta.url);
const selection = select(buildCase(JSON.parse(readFileSync(bundled, 'utf8')) as CaseFile), NO_FILTER);

test('every page that a model says it serves is a page', () => {
  const paths = new Set([...VIEWS, ...WALLS].map(({ path }) => path));
  const served = Object.values(MODELS).flatMap((record) => ('views' in record ? record.views : []));
  expect(served.filter((path) => !paths.has(path))).toEqual([]);
  const free = new Set(FREE_VIEWS.map(({ path }) => path));
  const unserved = VIEWS.filter(({ path }) => !free.has(path) && !served.some((view) => view === path));
  expect(unserved.map(({ path }) => path)).toEqual([]);
});

test('a host without rewrites answers at every address that has no id in it', () => {
  // What may follow an address, "/make/:draft?", may also be missing.
  const plain = VIEWS.map(({ path }) => path.slice(1).replace(/(?:\/:\w+\?)+$/, '')).filter(
    (path) => path !== '' && !path.includes(':'),
  );
  expect([...STATIC_ROUTES].sort()).toEqual(plain.sort());
});

test('every view of the navigation goes on the wall and can be taken along', () => {
  expect(MAIN_VIEWS.map(({ path }) => path.slice(1))).toEqual(EXPORT_VIEWS);
  for (const { path } of MAIN_VIEWS) {
    expect(presentPath(path, null)).toBe(`/present${path}/1`);
    expect(deriveWall(selection, { path }).screens.length).toBeGreaterThan(0);
  }
  for (const view of EXPORT_VIEWS)
    expect(deriveExport(selection, { view, form: 'csv', link: '' }).text.split('\n').length).toBeGreaterThan(
      5,
    );
});
