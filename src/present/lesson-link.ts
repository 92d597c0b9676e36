import { innerPath } from '../lib/inner-path.ts';
import { joinBytes } from '../lib/join-bytes.ts';
import { LIMITS } from '../lib/limits.ts';
import type { Lesson, LessonStep } from '../models/present/tour.ts';

/**
 * A lesson as text: compressed (deflate), then base64url, so that a whole lesson fits into the fragment of one link,
 * which no server ever sees.
 */
/** More than may be written: what two tabs added at once, or an earlier version kept, is still read whole. */
const MOST_STEPS = 240;
const MOST_TEXT = LIMITS.lessonText;
/** Uncompressed; more is refused before it is read as JSON. */
const MOST_BYTES = LIMITS.lesson;

/** Links longer than this are cut by some mail programs and chats: offer a file instead. */
export const LONG_LINK = 8_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += (value as Uint8Array).length;
    if (length > MOST_BYTES) throw new Error('too long');
    parts.push(value as Uint8Array);
  }
  return joinBytes(parts);
}

/** The lesson as a fragment value: letters, digits, "-" and "_". */
export async function packLesson(lesson: Lesson): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(lesson));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  let text = '';
  for (const byte of packed) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `packLesson` wrote; null for anything else, however it is broken. */
export async function unpackLesson(packed: string): Promise<Lesson | null> {
  if (!/^[\w-]{1,600000}$/.test(packed)) return null;
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const whole = await through(bytes, new DecompressionStream('deflate-raw'));
    return readLesson(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;

function readStep(value: unknown): LessonStep | null {
  if (typeof value !== 'object' || value === null) return null;
  const { caption, prompt, answer, minutes, view, choices = '' } = value as Record<string, unknown>;
  if (![caption, prompt, answer, view].every(isText)) return null;
  if (!isText(choices)) return null;
  if (typeof minutes !== 'number' || !(minutes >= 0 && minutes <= 1000)) return null;
  if (innerPath(view as string) === null) return null;
  return {
    caption: caption as string,
    prompt: prompt as string,
    answer: answer as string,
    minutes,
    view: view as string,
    ...(choices !== '' && { choices }),
  };
}

/** A lesson from JSON text (a saved file); null where it is none. Unknown fields are left out. */
export function readLesson(text: string): Lesson | null {
  if (text.length > MOST_BYTES) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, steps } = value as { name?: unknown; steps?: unknown };
  if (!isText(name) || !Array.isArray(steps) || steps.length > MOST_STEPS) return null;
  const read = steps.map(readStep);
  return read.every((step) => step !== null) ? { name, steps: read } : null;
}
