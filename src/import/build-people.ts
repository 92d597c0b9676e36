import type { Person, Source } from '../case/case-file.ts';
import { fold } from '../lib/fold.ts';
import { shortHash } from '../lib/short-hash.ts';
import { IdPool, slugOf } from '../lib/slug.ts';
import { BLANKS } from './map-rows.ts';

const PRONOUNS = new Set(
  'i he she it they we you him her them his hers their who one er sie es wir ich man il elle ils elles on nous je él ella ellos ellas lui lei loro он она они оно мы я вони він вона воно ми او آنها ما من وی'.split(
    ' ',
  ),
);
const OTHERS = new Set([
  'unknown',
  'unattributed',
  'anonymous',
  'not named',
  'unnamed',
  'other',
  'unbekannt',
  'inconnu',
  'неизвестно',
  'невідомо',
  'نامشخص',
]);
/** Words before a capital that belong to a name. */
const PARTICLES = new Set(
  'von van de der den del della di da dos la le al el bin ibn ben abu ter ten zu du und'.split(' '),
);

/** A speaker as a case has one: a person by id, a wording, both, or neither (nobody is named). */
export type Voice = { speakerId?: string; speakerText?: string };

/** Whether a text names somebody, or only describes them: "a spokesman", "officials", "he", "the ministry". */
export function isName(text: string): boolean {
  // Several in one cell are nobody's name.
  if (/[;\n]/.test(text)) return false;
  const first = text.split(/\s+/)[0] as string;
  if (
    /^(?:the|a|an|some|one|his|her|their|its|ein|eine|der|die|das|un|une|le|la|les)$/i.test(first) &&
    !/^(?:La|Le|Das|Der|Die)\s/.test(text)
  )
    return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return false;
  // Scripts without capitals do not tell.
  if (!letters.some((letter) => /[\p{Ll}\p{Lu}]/u.test(letter))) return true;
  if (!/[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return false;
  return (
    /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(text) ||
    PARTICLES.has(first.toLowerCase()) ||
    /^\p{Ll}+-\p{Lu}/u.test(text) ||
    /^\p{Ll}\p{Lu}/u.test(text)
  );
}

/** The people and organisations of a draft, by name. A wording is never joined with a name unless the map says so. */
export class PeopleTable {
  readonly people: Person[] = [];
  private readonly byName = new Map<string, Person>();
  private readonly voices = new Map<string, Voice>();
  private readonly ids = new IdPool();
  private readonly merge: ReadonlyMap<string, string>;
  private readonly blanks: ReadonlySet<string>;

  constructor(merge: ReadonlyMap<string, string>, blanks: readonly string[] | null) {
    this.merge = merge;
    this.blanks = new Set(['', ...(blanks ?? BLANKS)]);
  }

  /** Whether a wording says that nobody is named: "None", "NA", "unknown". */
  isNobody(wording: string): boolean {
    return this.blanks.has(wording) || OTHERS.has(wording.toLowerCase()) || /^other[_ -]?\w*$/i.test(wording);
  }

  /** Who a wording names. "Nobody" answers an empty voice. The same wording gets the same object. */
  voiceOf(wording: string): Voice {
    let voice = this.voices.get(wording);
    if (!voice) {
      voice = this.findVoice(wording);
      this.voices.set(wording, voice);
    }
    return voice;
  }

  private findVoice(wording: string): Voice {
    const merged = this.merge.get(wording);
    if (merged !== undefined) {
      const person = this.named(merged);
      if (merged !== wording) addAlternate(person, wording);
      return { speakerId: person.id, ...(merged !== wording && { speakerText: wording }) };
    }
    if (this.isNobody(wording)) return {};
    if (PRONOUNS.has(fold(wording)) || !isName(wording)) return { speakerText: wording };
    return { speakerId: this.named(wording).id };
  }

  /** The person or organisation of that very name, made when there is none yet. */
  named(name: string): Person {
    let person = this.byName.get(name);
    if (!person) {
      person = { id: this.ids.take(slugOf(name) || `voice-${shortHash(name)}`), name };
      this.byName.set(name, person);
      this.people.push(person);
    }
    return person;
  }

  find(name: string): Person | undefined {
    return this.byName.get(name);
  }
}

/** Adds another name once. */
export function addAlternate(record: Person | Source, name: string): void {
  const names = record.alternateName ?? [];
  if (record.name !== name && !names.includes(name)) record.alternateName = [...names, name];
}
