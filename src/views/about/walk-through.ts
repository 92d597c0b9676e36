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
    presses: 8,
    teacher: 'counts hands with keys 1 to 3 (or taps +1), then goes on with the clicker',
    room: 'the question; then three papers’ words for the day, each with what can be counted from them; the vote and the date',
  },
  {
    caption: 'The sentence in June',
    minutes: 6,
    presses: 3,
    teacher: 'has the sentence read aloud; asks who speaks and of whom; waits',
    room: 'one sentence in letters for the last row under the question; then whose it is',
  },
  {
    caption: 'Almost the same sentence in July',
    minutes: 6,
    presses: 5,
    teacher: 'has the changed words called out before they are shown',
    room: 'the July sentence; then June’s, with the words that differ marked',
  },
  {
    caption: 'Who emphasised?',
    minutes: 8,
    presses: 9,
    teacher: 'counts hands for the two men; uncovers each paper only after a guess',
    room: 'the question and its two answers; paper after paper; last, the class beside the sources',
  },
  {
    caption: 'How could it happen?',
    minutes: 6,
    presses: 4,
    teacher: 'asks what is stated and what only inferred',
    room: 'the question first; then the way of the words drawn from hand to hand, with the broken line where nobody says so',
  },
  {
    caption: 'A date that cannot be',
    minutes: 5,
    presses: 9,
    teacher: 'lets the class decide which date is wrong, and by what',
    room: 'two dates of one appointment, the words that carry each, and why one cannot be',
  },
  {
    caption: 'Two articles, one witness',
    minutes: 5,
    presses: 6,
    teacher: 'asks whether it is now known twice',
    room: 'the same words in two papers, then how they went from one to the other; the end, with the sheet to hand out',
  },
];
