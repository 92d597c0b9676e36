import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import { NO_FILTER } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { parseFilter } from '../filter/url.ts';
import { deriveWall } from '../models/present/wall.ts';
import { WALK_THROUGH } from '../views/about/walk-through.ts';
import { pressesOf } from './presses.ts';
import { stepAddress } from './step-address.ts';
import { stepScreens } from './step-screens.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const cases = readdirSync(data).filter((name) => name.endsWith('.case.json'));

describe.each(cases)('the lessons of %s', (name) => {
  const built = buildCase(JSON.parse(readFileSync(`${data}${name}`, 'utf8')));

  test('fit a lesson hour: five to eight steps, 45 minutes', () => {
    for (const { id, steps = [] } of built.tours.rows) {
      expect(steps.length, id).toBeGreaterThanOrEqual(5);
      expect(steps.length, id).toBeLessThanOrEqual(8);
      expect(
        steps.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
        id,
      ).toBeLessThanOrEqual(45);
    }
  });

  const steps = built.tours.rows.flatMap(({ id, steps = [] }) =>
    steps.map((step, i) => ({ ...step, place: `${id}, step ${i + 1}` })),
  );
  test.each(steps)(
    '$place shows something, with a question and an answer',
    ({ view = '', prompt, answer }) => {
      expect(prompt).toBeTruthy();
      expect(answer).toBeTruthy();
      expect(parseFilter(view.split('?')[1] ?? '').dropped).toEqual([]);
      const { path, filter } = stepAddress(view, NO_FILTER);
      const selection = select(built, filter);
      expect(selection.dropped).toEqual([]);
      expect(deriveWall(selection, { path }).screens.length).toBeGreaterThan(0);
    },
  );
});

describe('on the wall the bundled lessons', () => {
  const built = buildCase(JSON.parse(readFileSync(`${data}austin-belousov-2024.case.json`, 'utf8')));
  const steps = built.tours.rows.flatMap(({ id, steps = [] }) =>
    steps.map(({ caption = '', prompt = '', answer = '', choices: list = [], view = '' }, i) => {
      const choices = list.join('\n');
      const { path, filter } = stepAddress(view, NO_FILTER);
      const { screens } = deriveWall(select(built, filter), { path });
      return {
        place: `${id}, step ${i + 1}`,
        asked: { caption, prompt, answer, choices },
        screens: stepScreens({ caption, prompt, answer, choices }, screens),
      };
    }),
  );

  test.each(steps)('ask so that hands can be counted: $place', ({ screens }) => {
    const [first] = screens;
    const choice = first?.parts.find((part) => part.kind === 'choice');
    expect(choice?.answers.length).toBeGreaterThan(1);
    expect(first?.open).toBe(first?.parts.length);
  });

  test.each(steps)('show no words of coders, and no address: $place', ({ screens }) => {
    const text = JSON.stringify(screens.map(({ heading, parts }) => [heading, parts]));
    expect(text).not.toMatch(/\bcue\b|highlighted|not judged|inferred from|https?:|\.(?:com|org|ru|html)\b/);
  });

  test.each(steps)(
    'say what is to be found only at the end, and never an empty wall: $place',
    ({ screens, asked }) => {
      for (const { open, parts } of screens) {
        expect(open).toBeGreaterThan(0);
        const says = parts.some((part) => part.kind === 'say' && part.text === asked.answer);
        expect(says).toBe(parts === screens.at(-1)?.parts);
      }
    },
  );

  test('take fewer than 60 presses for 45 minutes', () => {
    for (const id of ['one-sentence', 'names-and-silences']) {
      const all = steps.filter(({ place }) => place.startsWith(id));
      expect(
        all.reduce((sum, { screens }) => sum + pressesOf(screens), 0),
        id,
      ).toBeLessThan(60);
    }
  });
});

test('the walk-through in the help has the steps, minutes and presses that the lesson takes', () => {
  const built = buildCase(JSON.parse(readFileSync(`${data}austin-belousov-2024.case.json`, 'utf8')));
  const tour = built.tours.rows.find(({ id }) => id === 'one-sentence');
  const walked = (tour?.steps ?? []).map(
    ({ caption = '', prompt = '', answer = '', choices: list = [], minutes, view = '' }) => {
      const choices = list.join('\n');
      const { path, filter } = stepAddress(view, NO_FILTER);
      const { screens } = deriveWall(select(built, filter), { path });
      return {
        caption,
        minutes,
        presses: pressesOf(stepScreens({ caption, prompt, answer, choices }, screens)),
      };
    },
  );
  expect(WALK_THROUGH.map(({ caption, minutes, presses }) => ({ caption, minutes, presses }))).toEqual(
    walked,
  );
});
