/** One step of the lesson "One sentence, three papers" as it goes in a room. */
export type WalkStep = { caption: string; minutes: number; presses: number; teacher: string; room: string };

/**
 * The bundled lesson by the stop-watch. Minutes and presses are those of the tour, and a test compares them; who does
 * what was written down by walking through it.
 */
export const WALK_THROUGH: readonly WalkStep[] = [
  {
    caption: 'Two calls',
    minutes: 6,
    presses: 21,
    teacher: 'asks which words tell the day; uncovers each date only after a guess',
    room: 'each call by name, then the words that place it, then which article gives which date',
  },
  {
    caption: 'The sentence in June',
    minutes: 6,
    presses: 10,
    teacher: 'asks who speaks and who emphasised; waits; reveals',
    room: 'one quote in letters for the last row; then the outlet and the voice; then the paraphrase of another',
  },
  {
    caption: 'Almost the same sentence in July',
    minutes: 6,
    presses: 13,
    teacher: 'has the changed words called out before they are named',
    room: 'the July sentence, then every other rendering with the words that differ marked',
  },
  {
    caption: 'Who emphasised?',
    minutes: 8,
    presses: 16,
    teacher: 'counts hands with keys 1 and 2 (or taps +1), then goes on with the clicker',
    room: 'the question and its two answers; then account after account; last, the class beside the sources',
  },
  {
    caption: 'How could it happen?',
    minutes: 6,
    presses: 13,
    teacher: 'asks what is stated and what only inferred',
    room: 'the wrong attribution, its cue, and the two renderings it was most likely made from',
  },
  {
    caption: 'A date that cannot be',
    minutes: 5,
    presses: 16,
    teacher: 'lets the class decide which date is wrong, and by what',
    room: 'two dates of one appointment, the words that carry each, and why one cannot be',
  },
  {
    caption: 'Two articles, one witness',
    minutes: 5,
    presses: 16,
    teacher: 'asks whether it is now known twice; ends with the answer on the wall',
    room: 'the same words in two articles, their one origin, and the sentence to take home',
  },
];
