import { CaseFile, CaseInfo, RECORDS, Selector } from './case-file.ts';
import { type SchemaNode, unwrap } from './removable-part.ts';
import { Stamp } from './stamp.ts';

/**
 * What each field means, with an example, for people: the descriptions of the JSON Schema and the tables of data/README.md.
 * It lies beside the format and not in it, so that the page does not carry it. A field that means the same everywhere
 * (`note`, `dateBasis` …) is explained once, under its bare name.
 */
export type FieldNote = readonly [meaning: string, example?: string];

export const FIELD_GUIDE: Readonly<Record<string, FieldNote>> = {
  // The same everywhere
  id: [
    'Name of the record, unique in its list; other records point to it, and it appears in links.',
    'initiative-june',
  ],
  articleId: ['The article.', 'stripes-july-call'],
  dateBasis: ['How the date is known.', 'computed'],
  dateFrom: [
    'The words the date comes from, and the day they were counted from.',
    '“Friday”, from 2024-07-12',
  ],
  timeZone: [
    'Zone of the time of day, if any; null when it is not known. Nothing is ever shifted to it.',
    'Europe/Moscow',
  ],
  inLanguage: ['Language tag of the words.', 'en'],
  note: ['A remark in your own words.', 'The month is right, the year is not.'],
  noteBasis: ['What the remark rests on: another article here, or general knowledge.', 'case'],
  selector: ['The words in the article. See “Anchors”.'],

  $schema: ['For editors that check while you type.', '/case.schema.json'],
  formatVersion: ['Version of this format.', '1.1'],
  case: ['What the case is.'],
  'case.id': ['Short name for links; the file is called `<id>.case.json`.', 'austin-belousov-2024'],
  'case.name': ['Title of the case.', 'Two calls'],
  'case.description': ['One line under the title.'],
  'case.inLanguage': ['Language in which the case itself is written.', 'en'],
  'case.license': ['Under what terms your own words may be used; never covers the quoted ones.', 'CC-BY-4.0'],
  'case.creator': ['Who made the case.', 'A. Author'],
  'case.version': ['Version of the case, as you count it.', '2'],
  'case.dateModified': ['Day of the last change.', '2024-08-01'],
  'case.changes': ['What changed from version to version, so that links to what went can say so.'],
  'case.changes[].version': ['The version that the change made.', '2'],
  'case.changes[].date': ['Its day.', '2026-11-29'],
  'case.changes[].why': ['Why, in your own words.', 'Headings are the outlet’s own words, not quotes.'],
  'case.changes[].ids': ['Records that went or were renamed.'],
  'case.changes[].ids[].list': ['The list of the record.', 'quotes'],
  'case.changes[].ids[].from': ['The id that it had.', 'lines-heading'],
  'case.changes[].ids[].to': ['The id that stands for it now; null where nothing does.', 'null'],

  'sources[].name': ['Name as readers know it.', 'Press TV'],
  'sources[].alternateName': ['Other names; blind mode masks them too.', 'PressTV'],
  'sources[].nameIsWord': [
    'True for a name that is also a common word (*Time*, *The Mirror*): blind mode then covers it only where it is a name.',
    'true',
  ],
  'sources[].country': ['Country of its seat, two letters.', 'IR'],
  'sources[].kind': ['What it is, in a few words.', 'state broadcaster'],
  'sources[].owner': ['Who owns it.'],
  'sources[].funding': ['Who pays for it.'],
  'sources[].tie': ['Its tie to a party of the event, if any.', 'owned by a party’s ally'],
  'sources[].basis': ['What owner, funding and tie rest on.', 'background'],

  'people[].type': ['A person or an organisation.', 'Person'],
  'people[].name': ['Name, one spelling for the whole case.', 'Lloyd Austin'],
  'people[].alternateName': ['Other spellings that articles use.', 'Andrey Belousov'],
  'people[].nameIsWord': ['True for a name that is also a common word, likewise.', 'true'],
  'people[].jobTitle': ['Office at the time.', 'Secretary of Defense'],
  'people[].affiliation': ['The organisation that it speaks for.', 'pentagon'],
  'people[].vague': ['True for a speaker nobody can ask: “Moscow”, “the summit”.', 'true'],

  'perspectives[].name': ['Name of the perspective.', 'Pentagon'],
  'perspectives[].voices': [
    'People and organisations in it; people affiliated with them are in it too.',
    'pentagon',
  ],
  'perspectives[].sources': ['Sources in it, with all that they print.', 'press-tv'],

  'articles[].sourceId': ['The outlet.', 'press-tv'],
  'articles[].headline': ['The headline, letter by letter.'],
  'articles[].author': [
    'Who signs it: names, or records that say whether a name is a person’s or an organisation’s.',
    'Matthew Adams',
  ],
  'articles[].author[].name': ['The name, as in the byline.', 'Agence Bleue-Presse'],
  'articles[].author[].type': [
    'A person or an organisation; guessed from the name if not said.',
    'Organization',
  ],
  'articles[].datePublished': ['When it was published; bounds if that is all you know.', '[2024-07-12..]'],
  'articles[].url': ['Its address, http or https.'],
  'articles[].archiveUrl': ['The address of a copy in an archive, http or https.'],
  'articles[].mainEventIds': [
    'What it is about; it can only be silent on claims about these.',
    'call-2024-06-25',
  ],
  'articles[].body': ['The parts of the text that are the article. See “Anchors”.'],
  'articles[].body[].start': ['First unit of the part.', '120'],
  'articles[].body[].end': ['Unit after its last.', '2410'],
  'articles[].textDigest': ['Digest of the text. Written by `--stamp`.', 'sha256-9f2c…'],
  'articles[].wordCount': ['Words in the body. Written by `--stamp`.', '446'],
  'articles[].wordFrequencies': [
    'How often each word occurs in the body, in no order. Written by `--stamp`.',
    '{ "war": 2 }',
  ],

  'events[].name': ['What happened, in a few words.', 'Call of 25 June'],
  'events[].date': ['When it happened, as the case reads all articles together.', '2024-06-25'],
  'events[].about': ['People, organisations, sources or other events that it concerns.', 'lloyd-austin'],
  'events[].kind': ['Its kind; lanes of the timeline are made of these.', 'call'],
  'events[].mentions': ['The words of articles that place it.'],
  'events[].mentions[].date': ['The date that this article gives.', '2024-06-25'],

  'statements[].speakerId': ['Who said it.', 'pat-ryder'],
  'statements[].originId': [
    'The event at which it was said: a briefing, a release, an interview.',
    'briefing-2024-06-25',
  ],
  'statements[].aboutEventIds': ['The events that it is about.', 'call-2024-06-25'],
  'statements[].dateSpoken': ['When it was said.', '2024-06-25'],
  'statements[].summary': ['What was said, in your words.'],

  'quotes[].articleId': ['The article that prints it.', 'stripes-july-call'],
  'quotes[].statementId': ['The statement that it renders; without one it stands alone.', 'lines-june'],
  'quotes[].order': ['Order of appearance in the article, from 1.', '4'],
  'quotes[].part': ['Where it stands; body if not said.', 'body'],
  'quotes[].quoteType': [
    'A whole sentence in quotation marks, a fragment in them, or a report without.',
    'partial',
  ],
  'quotes[].speakerId': ['Who utters it, according to this article.', 'sabrina-singh'],
  'quotes[].speakerText': [
    'What the article calls the speaker. Without a speakerId the wording is a speaker of its own.',
    'the ministry',
  ],
  'quotes[].actorId': ['Whose act or position it reports, if not the speaker’s own.', 'lloyd-austin'],
  'quotes[].cue': ['The reporting verb, as written.', 'emphasized'],
  'quotes[].via': ['Who relayed it, last relay first.'],
  'quotes[].via[].id': ['A source or a person.', 'afp'],
  'quotes[].via[].cue': ['The verb for the relay.', 'reported'],
  'quotes[].via[].basis': ['Whether the article says so, or it is plain from equal words.', 'stated'],
  'quotes[].edits': ['What the outlet changed inside the quotation.'],
  'quotes[].edits[].start': ['First unit of the change, counted in `exact`.', '62'],
  'quotes[].edits[].end': ['Unit after its last.', '72'],
  'quotes[].edits[].kind': ['Words put in (in brackets), or left out (an ellipsis).', 'insertion'],
  'quotes[].translated': ['Where the words are a translation: from what, and by whom.'],
  'quotes[].translated.from': ['Language tag of the original.', 'ru'],
  'quotes[].translated.by': ['Who translated: the outlet, an agency, you.', 'The Daily Digest'],
  'quotes[].translated.words': [
    'The original words, where they stand in quotation marks somewhere.',
    '«линия связи»',
  ],
  'quotes[].summary': ['For indirect quotes: the whole of what is reported, in your words.'],
  'quotes[].echoes': ['An earlier quote that it repeats, as a heading repeats a sentence.', 'singh-lines'],

  'claims[].question': ['A question that several articles answer.', 'Who initiated the call?'],
  'claims[].eventIds': ['The events that it is about.', 'call-2024-06-25'],
  'claims[].accounts': ['What each article says to it.'],
  'claims[].accounts[].voice': [
    '`own` (the article itself), `unclear`, or the person or organisation that it lets say so.',
    'russian-mod',
  ],
  'claims[].accounts[].position': ['Whether the article reports, or how it is silent.', 'reports'],
  'claims[].accounts[].reason': ['Why it is silent, where that is known.', 'not-its-subject'],
  'claims[].accounts[].answer': ['Which of the answers it gives.', 'us'],
  'claims[].accounts[].evidence': ['The words that show it, at least one of a reporting account.'],
  'claims[].accounts[].evidence[].quoteId': ['A quote of the same article.', 'initiative-june'],
  'claims[].answers': ['The different answers.'],
  'claims[].answers[].id': ['Name of the answer inside the claim.', 'us'],
  'claims[].answers[].text': ['The answer in your words.', 'The American side'],
  'claims[].between': ['How two answers differ, each pair once; answers not compared here are not judged.'],
  'claims[].between[].a': ['One answer.', 'us'],
  'claims[].between[].b': ['The other.', 'russia'],
  'claims[].between[].kind': ['The kind of difference.', 'contradiction'],

  'referents[].name': ['The thing, as neutrally as you can.', 'the war in Ukraine'],
  'referents[].labels': ['What it is called.'],
  'referents[].labels[].voice': ['Whose word it is; the article’s own if not said.'],
  'referents[].labels[].voice.kind': [
    'The article’s own, in quotation marks, or reported without them.',
    'quoted',
  ],
  'referents[].labels[].voice.of': ['Whom the article quotes or reports.', 'russian-mod'],
  'referents[].labels[].selector': ['The words, and nothing around them.'],

  'schemes[].name': ['Name of the codebook.', 'Policy frames'],
  'schemes[].citation': ['Where it was published.'],

  'frames[].schemeId': ['Its codebook.', 'policy-frames'],
  'frames[].prefLabel': ['Its name.', 'Security and defense'],
  'frames[].definition': ['What it covers.'],
  'frames[].include': ['What to code as this.'],
  'frames[].exclude': ['What not to code as this, and what to use instead.'],
  'frames[].example': ['A quote that shows it.', 'initiative-june'],

  'annotations[].quoteId': [
    'The quote that is coded; without one, articleId and selector.',
    'initiative-june',
  ],
  'annotations[].articleId': [
    'The article whose own words are coded: a passage, which is no quote.',
    'digest-july',
  ],
  'annotations[].selector': ['Those words. See “Anchors”.'],
  'annotations[].frameId': ['The frame.', 'responsibility'],
  'annotations[].primary': ['True for the leading frame; one per quote and codebook.', 'true'],
  'annotations[].markedWords': [
    'The words that made you choose it, letter by letter from `exact`.',
    'at the initiative',
  ],
  'annotations[].aboutId': ['Whom or what the frame is about.', 'pentagon'],
  'annotations[].confidence': ['How sure the coder was, from 0 to 1.', '0.8'],
  'annotations[].creator': ['Who coded it.', 'A. Author'],
  'annotations[].created': ['When.', '2024-08-01'],

  'tours[].name': ['Name of the tour.', 'Who called whom?'],
  'tours[].description': ['One line about it.'],
  'tours[].steps': ['Its steps, in order.'],
  'tours[].steps[].caption': ['One line shown with the view.'],
  'tours[].steps[].prompt': ['The question for the class.'],
  'tours[].steps[].answer': ['Shown when the teacher reveals it.'],
  'tours[].steps[].choices': [
    'Answers that the class votes on; without them, those of the question that the view shows.',
    'Yes, from two papers',
  ],
  'tours[].steps[].minutes': ['How long it may take.', '5'],
  'tours[].steps[].view': ['The view: its address from the / on.', '/compare?event=call-2024-06-25'],

  verified: [
    'A stamp that travels inside the file: what was compared with the texts, and when. It is believed as “according to this file”.',
  ],
  'verified.caseId': ['The case that was compared.'],
  'verified.day': ['The day.', '2026-11-22'],
  'verified.articles': ['The digest of each text, by article id.'],
  'verified.quotes': ['The first 16 digits of the digest of each quote’s anchor, by quote id.'],
  'verified.events': ['Those of the mentions of each event.'],
  'verified.claims': ['Those of the evidence of each claim.'],
  'verified.referents': ['Those of the labels of each referent.'],
  'verified.annotations': ['Those of coded passages.'],

  'selector.exact': ['The words, byte for byte as in the text.', 'possible escalation'],
  'selector.prefix': [
    'Words right before, at most 32 characters; only if `exact` is not unique.',
    'risk of “',
  ],
  'selector.suffix': ['Words right after, likewise.', '” of'],
  'selector.start': ['First unit, a hint that is checked. Written by `--stamp` when missing.', '867'],
  'selector.end': ['Unit after the last.', '886'],
};

/** One field of the format: its path ("quotes[].via[].id"), what may stand there, whether it must. */
export type Field = { path: string; type: string; isRequired: boolean; note: FieldNote | undefined };

/** Every field of the format in the order in which it is defined. Anchors are alike everywhere and come once, at the end. */
export function formatFields(): Field[] {
  const top = Object.entries((CaseFile as unknown as SchemaNode).entries ?? {});
  const fields = top.filter(([name]) => !Object.hasOwn(RECORDS, name) && name !== 'case');
  return [
    ...fields.map(([name, schema]) => fieldOf(name, schema)),
    ...fieldsIn('verified', Stamp as unknown as SchemaNode),
    ...fieldsIn('case', CaseInfo as unknown as SchemaNode),
    ...Object.entries(RECORDS).flatMap(([list, schema]) =>
      fieldsIn(`${list}[]`, schema as unknown as SchemaNode),
    ),
    ...fieldsIn('selector', Selector as unknown as SchemaNode),
  ];
}

/** What the guide says of a path: under the path itself, else under its last name. */
export function noteOf(path: string): FieldNote | undefined {
  return FIELD_GUIDE[path] ?? FIELD_GUIDE[path.replace(/^.*\./, '')];
}

function fieldOf(path: string, schema: SchemaNode): Field {
  return { path, type: typeOf(schema), isRequired: schema.type !== 'optional', note: noteOf(path) };
}

function fieldsIn(path: string, schema: SchemaNode): Field[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, child]) => {
    const inner = unwrap(child);
    const isList = inner.type === 'array' && inner.item !== undefined;
    const below = recordIn(isList && inner.item ? unwrap(inner.item) : inner);
    const here = `${path}.${key}`;
    const isAnchor = below === (Selector as unknown as SchemaNode);
    const more = isAnchor ? [] : fieldsIn(isList ? `${here}[]` : here, below);
    return [fieldOf(here, child), ...more];
  });
}

/** The schemas of a union that are records: those whose fields a table lists. */
const recordIn = (node: SchemaNode): SchemaNode =>
  node.type === 'union'
    ? ((node.options ?? []).find(
        (option): option is SchemaNode => typeof option !== 'string' && option.entries !== undefined,
      ) ?? node)
    : node;

const isId = (node: SchemaNode): boolean => node.pipe?.some((step) => step.type === 'regex') ?? false;
const isNullable = (schema: SchemaNode): boolean =>
  schema.type === 'nullable' || (schema.wrapped ? isNullable(schema.wrapped) : false);

function typeOf(schema: SchemaNode): string {
  const node = unwrap(schema);
  const plural = (type: string) => type.replaceAll(/\b(text|id|record|anchor)\b/g, '$1s');
  const options = (node.options ?? []).filter((option) => typeof option !== 'string');
  const base =
    node.type === 'union'
      ? options.map(typeOf).join(' or ')
      : node.type === 'array' && node.item
        ? `list of ${plural(typeOf(node.item))}`
        : node.type === 'picklist'
          ? (node.options ?? []).map((option) => `\`${option}\``).join(' · ')
          : node === (Selector as unknown as SchemaNode)
            ? 'anchor'
            : node.type === 'string'
              ? isId(node)
                ? 'id'
                : 'text'
              : node.type === 'number'
                ? node.pipe?.some((step) => step.type === 'integer')
                  ? 'whole number'
                  : 'number'
                : node.type === 'boolean'
                  ? 'true or false'
                  : node.type === 'record'
                    ? node.value?.type === 'number'
                      ? 'counts by word'
                      : 'digests by id'
                    : 'record';
  return isNullable(schema) ? `${base} or null` : base;
}
