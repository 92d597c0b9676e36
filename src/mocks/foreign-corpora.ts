import { type ForeignBytes, textOf } from './foreign-annotations.ts';
import { FOREIGN_NAMES, type ForeignFile, foreignSentences } from './foreign-words.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const points = (text: string): number => [...text].length;

/** An event list of DNA: 50 statements; one without text, one with a broken id, one with a cell too many. */
export function writeDna(): ForeignFile & { agreeing: number } {
  const words = foreignSentences(21, 50);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = (i: number, text: string, id = String(i + 1)) =>
    [
      id,
      '2005-01-26 00:00:00',
      quoted(FOREIGN_NAMES[i % 5] as string),
      quoted('Ministry'),
      quoted(`Claim ${i % 6}`),
      String(i % 2),
      '6',
      '9',
      quoted(text),
      '2',
      String(i % 8),
      quoted(`Title; ${i % 8}`),
      '""',
      quoted(`Daily ${i % 3}`),
      '"A"',
      '"news"',
    ].join(';');
  const rows = words.map((text, i) => row(i, text));
  rows.splice(20, 0, row(90, ''), row(91, 'words', 'x'), `${row(92, 'words')};surplus`);
  const head =
    'statement_id;time;person;organization;concept;agreement;start_position;stop_position;text;coder;document_id;document_title;document_author;document_source;document_section;document_type';
  return {
    path: 'events.csv',
    text: `${head}\n${rows.join('\n')}\n`,
    records: 53,
    broken: 3,
    words,
    agreeing: 25,
  };
}

/** A brat folder in the manner of PolNeAR: two texts of 25 attributions; a missing span, a place outside, a line of no kind. */
export function writeBrat(): ForeignBytes & { speakers: number } {
  const words = foreignSentences(22, 50);
  const files: ForeignBytes['files'] = [];
  for (const doc of [0, 1]) {
    const own = words.slice(doc * 25, doc * 25 + 25);
    let text = 'Headline 🌉\n';
    const lines: string[] = [];
    for (const [i, sentence] of own.entries()) {
      const name = FOREIGN_NAMES[i % 5] as string;
      const mark = (label: string, part: string, id: number) => {
        lines.push(`T${id}\t${label} ${points(text)} ${points(text) + points(part)}\t${part}`);
        text += part;
      };
      mark('Source', name, i * 3 + 1);
      text += ' ';
      mark('Cue', 'said', i * 3 + 2);
      text += ': “';
      if (i % 5 === 4) {
        // Split where a comma stands, as a quotation is that a cue interrupts; the pieces are joined by a blank.
        const cut = sentence.indexOf(',');
        const from = points(text);
        text += `${sentence.slice(0, cut)}” he said “`;
        const second = points(text);
        text += sentence.slice(cut);
        lines.push(
          `T${i * 3 + 3}\tContent ${from} ${from + points(sentence.slice(0, cut))};${second} ${points(text)}\t${sentence.slice(0, cut)} ${sentence.slice(cut)}`,
        );
        words[doc * 25 + i] = `${sentence.slice(0, cut)} ${sentence.slice(cut)}`;
      } else mark('Content', sentence, i * 3 + 3);
      text += '”\n';
      lines.push(
        `E${i + 1}\tAttribution:T${i * 3 + 2} Source:T${i * 3 + 1} Cue:T${i * 3 + 2} Content:T${i * 3 + 3}`,
      );
      lines.push(
        `A${i + 1}\tType E${i + 1} ${i % 5 === 4 ? 'Mixed' : 'Direct'}`,
        `#${i + 1}\tAnnotatorNotes E${i + 1}\tnote ${i}`,
      );
    }
    if (doc === 0)
      lines.push(
        'E90\tAttribution:T2 Source:T1 Cue:T2 Content:T900',
        'T901\tContent 900000 900009\toutside',
        'E91\tAttribution:T2 Source:T1 Content:T901',
      );
    else lines.push('what is this');
    files.push(
      { path: `polnear/story-${doc}.ann`, bytes: bytesOf(`${lines.join('\n')}\n`) },
      { path: `polnear/story-${doc}.txt`, bytes: bytesOf(text) },
    );
  }
  return { files, records: 53, broken: 3, words, speakers: 5 };
}

/** Spans alone, as brat writes them: each is a record. */
export function writeBratSpans(): ForeignBytes {
  const words = foreignSentences(23, 50);
  const { text, places } = textOf(words);
  const lines = places.map(({ start, end }, i) => `T${i + 1}\tClaim ${start} ${end}\t${words[i]}`);
  lines.push('T90\tClaim 9000000 9000005\tthere', 'T91\tClaim 9 3\tback', 'T92\tClaim\tnowhere');
  return {
    files: [
      { path: 'spans.ann', bytes: bytesOf(lines.join('\n')) },
      { path: 'spans.txt', bytes: bytesOf(text) },
    ],
    records: 53,
    broken: 3,
    words,
  };
}

const tokensOf = (sentence: string) =>
  [...sentence.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));

/** WebAnno TSV 3.3: a sentence each, whose words are a Quote over all its tokens; three lines that are no tokens. */
export function writeWebAnno(hasRelations = false): ForeignFile {
  const words = foreignSentences(24, 50);
  const lines = ['#FORMAT=WebAnno TSV 3.3', '#T_SP=webanno.custom.Quote|speaker|kind'];
  if (hasRelations)
    lines.push('#T_SP=webanno.custom.Part|value', '#T_RL=webanno.custom.Says|how|BT_webanno.custom.Part');
  lines.push('', '');
  let at = 0;
  for (const [s, sentence] of words.entries()) {
    const full = hasRelations ? `Ada: ${sentence}` : sentence;
    lines.push(`#Text=${full.replaceAll('\\', '\\\\')}`);
    for (const [t, { word, at: inside }] of tokensOf(full).entries()) {
      const cells = hasRelations
        ? [
            `_`,
            `_`,
            t === 0 ? 'Source' : `Content[${s + 1}]`,
            t === 1 ? 'so\\_so' : '_',
            t === 1 ? `${s + 1}-1[0_${s + 1}]` : '_',
          ]
        : [
            `${(FOREIGN_NAMES[s % 5] as string).replaceAll('-', '\\-')}[${s + 1}]`,
            s % 2 === 0 ? `*[${s + 1}]` : `a\\|b[${s + 1}]`,
          ];
      lines.push(
        [`${s + 1}-${t + 1}`, `${at + inside}-${at + inside + word.length}`, word, ...cells, ''].join('\t'),
      );
    }
    at += full.length + 1;
    lines.push('');
  }
  lines.push('not a token', '9999-x\t1-2\tx', '50-99\tfrom-to\tx');
  return { path: 'bridge.tsv', text: `${lines.join('\n')}\n`, records: 53, broken: 3, words };
}

/** A CAS of INCEpTION: 50 quotes over one text (or 50 relations); one outside it, one that ends before it begins, one null. */
export function writeCas(hasRelations = false, isOlder = false): ForeignFile {
  const words = foreignSentences(25, 50);
  const { text, places } = textOf(words, '\r\n');
  const structures: unknown[] = [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: text,
    },
    {
      '%ID': 2,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': 1,
      begin: 0,
      end: text.length,
      language: 'en',
    },
    {
      '%ID': 3,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
      '@sofa': 1,
      begin: 0,
      end: 6,
    },
    { '%ID': 4, '%TYPE': 'custom.Span', '@sofa': 1, begin: 0, end: 6, label: 'Source' },
  ];
  for (const [i, { unit, unitEnd }] of places.entries()) {
    const id = 10 + i * 2;
    structures.push(
      hasRelations
        ? { '%ID': id, '%TYPE': 'custom.Span', '@sofa': 1, begin: unit, end: unitEnd, label: 'Content' }
        : {
            '%ID': id,
            '%TYPE': 'custom.Quote',
            '@sofa': 1,
            begin: unit,
            end: unitEnd,
            speaker: FOREIGN_NAMES[i % 5],
          },
    );
    if (hasRelations)
      structures.push({
        '%ID': id + 1,
        '%TYPE': 'custom.Says',
        '@sofa': 1,
        '@Governor': 4,
        '@Dependent': id,
        begin: unit,
        end: unitEnd,
      });
  }
  if (hasRelations)
    structures.push(
      { '%ID': 900, '%TYPE': 'custom.Says', '@sofa': 1, '@Governor': 4, '@Dependent': 999, begin: 0, end: 1 },
      { '%ID': 901, '%TYPE': 'custom.Says', '@sofa': 1, '@Governor': 998, '@Dependent': 4, begin: 0, end: 1 },
      null,
    );
  else {
    structures.splice(3, 1);
    structures.push(
      { '%ID': 900, '%TYPE': 'custom.Quote', '@sofa': 1, begin: 0, end: 9_000_000 },
      { '%ID': 901, '%TYPE': 'custom.Quote', '@sofa': 1, begin: 9, end: 3 },
      null,
    );
  }
  const held = isOlder
    ? Object.fromEntries(
        structures.map((fs, i) => [String((fs as { '%ID'?: number } | null)?.['%ID'] ?? 5000 + i), fs]),
      )
    : structures;
  const root = {
    '%TYPES': { 'custom.Quote': { '%SUPER_TYPE': 'uima.tcas.Annotation' } },
    '%FEATURE_STRUCTURES': held,
    '%VIEWS': {},
  };
  return { path: 'bridge.json', text: JSON.stringify(root, null, 1), records: 53, broken: 3, words };
}
