import { authorName } from '../case/author-name.ts';
import type { Author, CaseFile, ListName } from '../case/case-file.ts';
import { TARGETS } from '../case/joins.ts';
import {
  BETWEEN_KINDS,
  DATE_BASES,
  LABEL_VOICES,
  NOTE_BASES,
  PARTS,
  POSITIONS,
  QUOTE_TYPES,
  REASONS,
  VOICE_TYPES,
} from '../case/vocabulary.ts';
import type { EditedList } from './edit.ts';

/**
 * How a field of a record is asked for. `text`, `long`, `date` and `number` are typed; `texts` and `authors` are typed
 * with a semicolon between them; `words` are an anchor's own words; `choice` is one of a list of the format; `one` and `many` name
 * records of other lists, `also` being values that are none; `answer` is one of the claim's own answers; `evidence` is
 * what an account shows.
 */
export type FieldKind =
  | {
      kind:
        | 'text'
        | 'long'
        | 'date'
        | 'number'
        | 'yes'
        | 'texts'
        | 'authors'
        | 'words'
        | 'answer'
        | 'evidence';
    }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'one' | 'many'; of: readonly ListName[]; also?: readonly string[] };

/** `key`: the field, with a dot before a field of a field ("voice.of"). `isNeeded`: the record cannot do without it. */
export type RecordField = FieldKind & { key: string; label: string; isNeeded?: true };

/** A list inside a record whose entries have fields of their own. `one`: what an entry is called. */
export type EntryFields = { field: string; label: string; one: string; fields: readonly RecordField[] };

type Fields = { fields: readonly RecordField[]; entries: readonly EntryFields[] };

const text = (key: string, label: string): RecordField => ({ key, label, kind: 'text' });
const long = (key: string, label: string): RecordField => ({ key, label, kind: 'long' });
const choice = (key: string, label: string, of: readonly string[]): RecordField => ({
  key,
  label,
  kind: 'choice',
  of,
});
const one = (key: string, label: string, ...of: ListName[]): RecordField => ({ key, label, kind: 'one', of });
const many = (key: string, label: string, ...of: ListName[]): RecordField => ({
  key,
  label,
  kind: 'many',
  of,
});
const needed = (field: RecordField): RecordField => ({ ...field, isNeeded: true });
const dated = (key: string, label: string): RecordField[] => [
  { key, label, kind: 'date' },
  choice('dateBasis', 'How the date is known', DATE_BASES),
  text('dateFrom', 'Words that the date comes from'),
];
const NOTE = [long('note', 'Note'), choice('noteBasis', 'What the note rests on', NOTE_BASES)];
const WORDS: RecordField = { key: 'selector', label: 'The words in the article', kind: 'words' };
const ARTICLE = needed(one('articleId', 'Article', 'articles'));

const ANSWERS: EntryFields = {
  field: 'answers',
  label: 'Answers',
  one: 'answer',
  fields: [text('text', 'Answer')],
};
const ACCOUNTS: EntryFields = {
  field: 'accounts',
  label: 'What the articles answer',
  one: 'account',
  fields: [
    ARTICLE,
    { key: 'voice', label: 'Voice', kind: 'one', of: ['people'], also: ['own', 'unclear'] },
    choice('position', 'Position', POSITIONS),
    choice('reason', 'Why it is silent', REASONS),
    { key: 'answer', label: 'Answer', kind: 'answer' },
    { key: 'evidence', label: 'Words that show it', kind: 'evidence' },
    ...NOTE,
  ],
};
const BETWEEN: EntryFields = {
  field: 'between',
  label: 'How two answers differ',
  one: 'difference',
  fields: [
    needed({ key: 'a', label: 'One answer', kind: 'answer' }),
    needed({ key: 'b', label: 'The other', kind: 'answer' }),
    needed(choice('kind', 'Kind', BETWEEN_KINDS)),
    text('note', 'Note'),
  ],
};
const MENTIONS: EntryFields = {
  field: 'mentions',
  label: 'Words that mention it, each article with its own date',
  one: 'mention',
  fields: [ARTICLE, WORDS, ...dated('date', 'Date that these words give'), ...NOTE],
};
const LABELS: EntryFields = {
  field: 'labels',
  label: 'What it is called',
  one: 'name',
  fields: [
    ARTICLE,
    needed(WORDS),
    choice('voice.kind', 'In whose voice', LABEL_VOICES),
    one('voice.of', 'Whose words', 'people'),
    text('note', 'Note'),
  ],
};
const VIA: EntryFields = {
  field: 'via',
  label: 'Who passed it on',
  one: 'relay',
  fields: [
    needed(one('id', 'Relay', 'sources', 'people')),
    text('cue', 'Reporting verb'),
    choice('basis', 'How it is known', ['stated', 'inferred']),
  ],
};

const fields = (of: readonly RecordField[], ...entries: EntryFields[]): Fields => ({ fields: of, entries });

const TABLE: Readonly<Record<Exclude<EditedList, 'tours'>, Fields>> = {
  case: fields([
    needed(text('name', 'Name')),
    long('description', 'Description'),
    { key: 'creator', label: 'Made by', kind: 'texts' },
    text('license', 'Licence of your own words'),
    text('inLanguage', 'Language'),
    text('version', 'Version'),
  ]),
  sources: fields([
    needed(text('name', 'Name')),
    { key: 'alternateName', label: 'Other names', kind: 'texts' },
    { key: 'nameIsWord', label: 'The name is a common word, too', kind: 'yes' },
    text('country', 'Country, two letters'),
    text('kind', 'What it is'),
    text('owner', 'Owner'),
    text('funding', 'Who pays for it'),
    text('tie', 'Tie to a party of the event'),
    choice('basis', 'What these rest on', NOTE_BASES),
  ]),
  people: fields([
    text('name', 'Name'),
    choice('type', 'A person or an organisation', VOICE_TYPES),
    { key: 'alternateName', label: 'Other names', kind: 'texts' },
    text('jobTitle', 'Office'),
    one('affiliation', 'Speaks for', 'people'),
    { key: 'vague', label: 'Nobody who could be asked', kind: 'yes' },
    { key: 'nameIsWord', label: 'The name is a common word, too', kind: 'yes' },
  ]),
  perspectives: fields([
    text('name', 'Name'),
    many('voices', 'Voices', 'people'),
    many('sources', 'Sources', 'sources'),
  ]),
  articles: fields([
    needed(one('sourceId', 'Outlet', 'sources')),
    text('headline', 'Headline'),
    { key: 'author', label: 'Authors', kind: 'authors' },
    ...dated('datePublished', 'Date'),
    text('timeZone', 'Time zone'),
    text('url', 'Address'),
    text('archiveUrl', 'Archived copy'),
    text('inLanguage', 'Language'),
    many('mainEventIds', 'What it is about', 'events'),
  ]),
  events: fields(
    [
      text('name', 'Name'),
      ...dated('date', 'Date, as this case reads it'),
      text('timeZone', 'Time zone'),
      text('kind', 'Kind'),
      many('about', 'Who took part', 'people', 'sources', 'events'),
      ...NOTE,
    ],
    MENTIONS,
  ),
  statements: fields([
    long('summary', 'What it says, in your words'),
    one('speakerId', 'Speaker', 'people'),
    one('originId', 'Occasion', 'events'),
    many('aboutEventIds', 'What it is about', 'events'),
    ...dated('dateSpoken', 'Date'),
    ...NOTE,
  ]),
  quotes: fields(
    [
      ARTICLE,
      needed(WORDS),
      choice('quoteType', 'Type', QUOTE_TYPES),
      choice('part', 'Part of the article', PARTS),
      one('statementId', 'Statement', 'statements'),
      one('speakerId', 'Speaker', 'people'),
      text('speakerText', 'Speaker, as the article has it'),
      one('actorId', 'On whose act or position', 'people'),
      text('cue', 'Reporting verb'),
      long('summary', 'What it says, in your words'),
      one('echoes', 'Takes up the words of', 'quotes'),
      text('inLanguage', 'Language'),
      ...NOTE,
    ],
    VIA,
  ),
  claims: fields(
    [long('question', 'Question'), many('eventIds', 'What it is about', 'events'), ...NOTE],
    ANSWERS,
    ACCOUNTS,
    BETWEEN,
  ),
  referents: fields([text('name', 'What is named, in your words'), long('note', 'Note')], LABELS),
  schemes: fields([text('name', 'Name'), long('citation', 'Where it was published'), long('note', 'Note')]),
  frames: fields([
    text('prefLabel', 'Name'),
    one('schemeId', 'Codebook', 'schemes'),
    long('definition', 'Definition'),
    long('include', 'Include'),
    long('exclude', 'Leave out'),
    one('example', 'Example', 'quotes'),
  ]),
  annotations: fields([
    needed(one('frameId', 'Code', 'frames')),
    one('quoteId', 'Quote', 'quotes'),
    one('articleId', 'Or words of the article', 'articles'),
    WORDS,
    { key: 'primary', label: 'The main code', kind: 'yes' },
    { key: 'markedWords', label: 'Marked words', kind: 'texts' },
    one('aboutId', 'What it is on', ...TARGETS),
    { key: 'confidence', label: 'How sure, 0 to 1', kind: 'number' },
    long('note', 'Why'),
    text('creator', 'Coded by'),
  ]),
};

/** Lists whose records can be edited field by field. */
export type FormList = keyof typeof TABLE;

export const isFormList = (list: string): list is FormList => Object.hasOwn(TABLE, list);

/** What is asked of a record of a list, in the order in which it is asked. */
export const fieldsOf = (list: FormList): Fields => TABLE[list];

type Json = Readonly<Record<string, unknown>>;

/** The value at a key of a record, "voice.of" being a field of a field. */
export function valueAt(record: Json, key: string): unknown {
  return key.split('.').reduce<unknown>((node, step) => (node as Json | null | undefined)?.[step], record);
}

/** A record with another value at a key; `undefined` takes the field away, and an empty field around it too. */
export function withValue(record: Json, key: string, value: unknown): Json {
  const [field = '', ...rest] = key.split('.');
  const { [field]: before, ...others } = record;
  const inner = rest.length === 0 ? value : withValue((before ?? {}) as Json, rest.join('.'), value);
  const isEmpty = rest.length > 0 && Object.keys(inner as Json).length === 0;
  return inner === undefined || isEmpty ? others : { ...record, [field]: inner };
}

/** A field's value as it is typed; of records named, their ids. */
export function shownValue({ kind }: RecordField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'words') return (value as { exact?: string }).exact ?? '';
  if (kind === 'authors') return (value as readonly Author[]).map(authorName).join('; ');
  if (Array.isArray(value)) return value.join('; ');
  return kind === 'yes' ? (value === true ? 'yes' : '') : String(value);
}

const listOf = (typed: string): string[] =>
  typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * What was typed, as the field's value: `undefined` for a field that is to be missing. Authors that stood there before
 * keep what was known of them. Words are anchored by `anchorOf`, not here.
 */
export function typedValue(field: RecordField, typed: string, before: unknown): unknown {
  const whole = typed.trim();
  const list = listOf(typed);
  if (field.kind === 'yes') return whole === '' ? undefined : true;
  if (field.kind === 'number') {
    const number = Number(whole.replace(',', '.'));
    return whole === '' || Number.isNaN(number) ? undefined : number;
  }
  if (field.kind === 'authors') {
    const known = new Map(((before ?? []) as readonly Author[]).map((one) => [authorName(one), one]));
    return list.length === 0 ? undefined : list.map((name) => known.get(name) ?? name);
  }
  if (field.kind === 'texts' || field.kind === 'many') return list.length === 0 ? undefined : list;
  return whole === '' ? undefined : whole;
}

/** What a record is called where one is chosen or listed: its name, question or words; its id where it has none. */
export function recordName(file: CaseFile, list: ListName, id: string): string {
  const record = (file[list] as readonly { id: string }[] | undefined)?.find((one) => one.id === id);
  if (!record) return id;
  const { name, question, prefLabel, headline, summary, selector } = record as Record<string, unknown>;
  const words = (selector as { exact?: string } | undefined)?.exact;
  const said = list === 'statements' ? (summary ?? wordsOfStatement(file, id)) : undefined;
  const coded = list === 'annotations' ? codeName(file, record as Json) : undefined;
  const found = [said, coded, name, question, prefLabel, headline, words, summary].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return typeof found === 'string' ? found : id;
}

const wordsOfStatement = (file: CaseFile, id: string): string | undefined =>
  file.quotes?.find(({ statementId }) => statementId === id)?.selector.exact;

function codeName(file: CaseFile, { frameId, quoteId, selector }: Json): string {
  const words =
    (selector as { exact?: string } | undefined)?.exact ??
    file.quotes?.find(({ id }) => id === quoteId)?.selector.exact ??
    '';
  return `${recordName(file, 'frames', String(frameId))}: ${words}`;
}
