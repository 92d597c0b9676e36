/**
 * A function that works out its answer once for each object and remembers it as long as that object lives. The object
 * must not change afterwards, and the answer must follow from it alone.
 */
export function oncePer<Subject extends object, Answer>(
  derive: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { answer: Answer }>();
  return (subject) => {
    let found = known.get(subject);
    if (!found) {
      found = { answer: derive(subject) };
      known.set(subject, found);
    }
    return found.answer;
  };
}

/**
 * The same for texts, of which the last few asked for are remembered: `most`, and the one that was not asked for longest
 * goes first.
 */
export function oncePerText<Answer>(
  derive: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const found = known.get(text) ?? { answer: derive(text) };
    known.delete(text);
    known.set(text, found);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return found.answer;
  };
}
