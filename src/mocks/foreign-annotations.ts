import { strToU8, zipSync } from 'fflate';
import { FOREIGN_NAMES, type ForeignFile, foreignSentences } from './foreign-words.ts';

/** A written file that is bytes, or several files. */
export type ForeignBytes = Omit<ForeignFile, 'text' | 'path'> & {
  files: { path: string; bytes: Uint8Array }[];
};

const CODES = ['Conflict', 'Сотрудничество', 'امنیت', 'Economy/cost'] as const;
const codeAt = (i: number): string => CODES[i % CODES.length] as string;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const points = (text: string): number => [...text].length;

/** A text in which each sentence stands once, and its place in code points and in UTF-16 units. */
export function textOf(sentences: readonly string[], lineEnd = '\n') {
  let text = `Report 🌉 of the day${lineEnd}${lineEnd}`;
  const places = sentences.map((words) => {
    const at = {
      start: points(text),
      end: points(text) + points(words),
      unit: text.length,
      unitEnd: text.length + words.length,
    };
    text += `${words}${lineEnd}  and so on. `;
    return at;
  });
  return { text, places };
}

/** A Collection with one Page: 50 annotations with one target, 3 with two; a target without selector, one that is null, one with XPath alone. */
export function writeWebAnnotations(): ForeignFile {
  const words = foreignSentences(11, 56);
  const items: unknown[] = [];
  const target = (i: number) => ({
    source: `https://paper.example/a${i % 9}`,
    selector: [
      { type: 'TextPositionSelector', start: i, end: i + points(words[i] as string) },
      i % 4 === 1
        ? { type: 'FragmentSelector', value: 'p3', refinedBy: { type: 'TextQuoteSelector', exact: words[i] } }
        : { type: 'TextQuoteSelector', exact: words[i], prefix: 'before ', suffix: ' after' },
    ],
  });
  let n = 0;
  while (n < 56) {
    const isTwo = n % 20 === 0;
    items.push({
      id: `https://anno.example/${n}`,
      type: 'Annotation',
      motivation: 'classifying',
      creator: { name: FOREIGN_NAMES[n % 5], type: 'Person' },
      created: '2026-03-02T10:00:00Z',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: codeAt(n) },
        { type: 'TextualBody', purpose: 'commenting', value: '<p>so &amp; so</p>', format: 'text/html' },
      ],
      target: isTwo ? [target(n), target(n + 1)] : target(n),
    });
    n += isTwo ? 2 : 1;
  }
  items.splice(5, 0, { type: 'Annotation', target: 'https://paper.example/whole' }, null, {
    type: 'Annotation',
    target: { source: 'https://paper.example/x', selector: { type: 'XPathSelector', value: '/p' } },
  });
  const page = { type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Bridge',
    total: items.length,
    first: page,
  };
  return {
    path: 'annotations.jsonld',
    text: JSON.stringify(collection, null, 2),
    records: 59,
    broken: 3,
    words,
  };
}

/** What the API of Hypothesis answers: 50 annotations, a page note, a reply and one with a range alone. */
export function writeHypothesis(isPlainArray = false): ForeignFile {
  const words = foreignSentences(12, 50);
  const row = (i: number, target: unknown, more: object = {}) => ({
    id: `h${i}`,
    created: '2026-03-02T10:00:00.000000+00:00',
    updated: '2026-03-02T10:00:00.000000+00:00',
    user: 'acct:ada@hypothes.is',
    uri: `https://paper.example/a${i % 7}`,
    text: i % 2 === 0 ? 'See this.' : '',
    tags: i % 5 === 0 ? [] : [codeAt(i)],
    group: '__world__',
    permissions: {},
    target,
    document: { title: [`Story ${i % 7}`] },
    ...more,
  });
  const rows: unknown[] = words.map((exact, i) =>
    row(i, [
      {
        source: `https://paper.example/a${i % 7}`,
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            endContainer: '/p[1]',
            startOffset: 0,
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 100 + i, end: 100 + i + exact.length },
          { type: 'TextQuoteSelector', exact, prefix: 'he said ', suffix: ' and left' },
        ],
      },
    ]),
  );
  rows.splice(
    10,
    0,
    row(60, [{ source: 'https://paper.example/a1' }]),
    row(61, [{ source: 'https://paper.example/a1' }], { references: ['h1'] }),
    row(62, [{ source: 'https://paper.example/a1', selector: [{ type: 'RangeSelector' }] }]),
  );
  return {
    path: 'hypothesis.json',
    text: JSON.stringify(isPlainArray ? rows : { total: rows.length, rows }, null, 2),
    records: 53,
    broken: 3,
    words,
  };
}

/** A project of CATMA in a zip: two documents, 50 annotations (some in two ranges); a range outside, an unknown document, a broken page. */
export function writeCatma(): ForeignBytes {
  const words = foreignSentences(13, 50);
  const texts = [textOf(words.slice(0, 25), '\r\n'), textOf(words.slice(25))];
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, value: unknown) => {
    files[`bridge/${path}`] = strToU8(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  };
  for (const [i, { text }] of texts.entries()) {
    put(`documents/D_${i}/D_${i}.txt`, text);
    put(`documents/D_${i}/header.json`, {
      gitContentInfoSet: { title: `Story ${i}`, author: 'Ada Example' },
    });
  }
  put('tagsets/frames--T_1/header.json', { name: 'Frames', uuid: 'T_1' });
  for (const [i, name] of CODES.entries())
    put(`tagsets/frames--T_1/${i}/propertydefs.json`, {
      name,
      uuid: `C_${i}`,
      parentUuid: i === 3 ? 'C_0' : '',
      tagsetDefinitionUuid: 'T_1',
    });
  const annotation = (n: number, doc: string, ranges: [number, number][]) => ({
    body: {
      properties: {
        system: { catma_markupauthor: ['ada'], catma_markuptimestamp: ['2026-03-02T10:00:00Z'] },
        user: { P_1: ['yes', 'да'] },
      },
      tag: `https://git.catma.de/tagset/T_1/tag/C_${n % 4}`,
      tagset: 'https://git.catma.de/tagset/T_1',
      type: 'Dataset',
    },
    id: `A_${n}`,
    target: {
      items: ranges.map(([start, end]) => ({
        selector: { start, end, type: 'TextPositionSelector' },
        source: doc,
        type: 'SpecificResource',
      })),
      type: 'List',
    },
    type: 'Annotation',
  });
  const pages: unknown[][] = [[], []];
  for (let n = 0; n < 50; n++) {
    const { places } = texts[n < 25 ? 0 : 1] as ReturnType<typeof textOf>;
    const { unit, unitEnd } = places[n % 25] as (typeof places)[number];
    const middle = unit + 3;
    const ranges: [number, number][] =
      n % 6 === 1
        ? [
            [middle, unitEnd],
            [unit, middle],
          ]
        : [[unit, unitEnd]];
    pages[n % 2]?.push(annotation(n, `D_${n < 25 ? 0 : 1}`, ranges));
  }
  pages[0]?.push(annotation(90, 'D_0', [[9_000_000, 9_000_009]]), annotation(91, 'D_gone', [[0, 4]]));
  for (const [i, page] of pages.entries()) put(`collections/ada--C_1/annotations/ada_${i}.json`, page);
  put(
    'collections/ada--C_1/annotations/ada_9.json',
    '[{"body": {"tag": "https://x/C_1", "tagset": "x"}, "target": {"items": [ TextPositionSelector',
  );
  return { files: [{ path: 'bridge.zip', bytes: zipSync(files) }], records: 53, broken: 3, words };
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A REFI-QDA project: an internal text, an inline one, a picture; 50 codings, one of a picture, one of an unknown code, one outside. */
export function writeRefi(): ForeignBytes & { files: { path: string; bytes: Uint8Array }[] } {
  const words = foreignSentences(14, 50);
  const texts = [textOf(words.slice(0, 25)), textOf(words.slice(25))];
  const selection = (n: number, start: number, end: number, code: string) =>
    `<PlainTextSelection guid="S-${n}" startPosition="${start}" endPosition="${end}"><Description>why &lt;${n}&gt;</Description>` +
    `<Coding guid="K-${n}" creatingUser="U-1" creationDateTime="2026-03-02T10:00:00Z"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`;
  const selections = (doc: number) =>
    texts[doc]?.places
      .map(({ start, end }, i) => selection(doc * 25 + i, start, end, `C-${(doc * 25 + i) % 4}`))
      .join('\n');
  const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE Project [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>
<Project xmlns="urn:QDA-XML:project:1.0" name="The bridge" origin="generator">
<Users><User guid="U-1" name="Ada Example"/></Users>
<CodeBook><Codes>
<Code guid="C-0" name="${CODES[0]}" isCodable="true" color="#F00082"><Description>a fight</Description><Code guid="C-3" name="${CODES[3]}" isCodable="true"/></Code>
<Code guid="C-1" name="${CODES[1]}" isCodable="true"/><Code guid="C-2" name="${CODES[2]}" isCodable="true"/>
</Codes></CodeBook>
<Variables><Variable guid="V-1" name="Outlet" typeOfVariable="Text"/><Variable guid="V-2" name="Date" typeOfVariable="Date"/><Variable guid="V-3" name="Mood" typeOfVariable="Text"/></Variables>
<Cases><Case guid="X-1" name="North"><VariableValue><VariableRef targetGUID="V-3"/><TextValue>grey</TextValue></VariableValue><SourceRef targetGUID="D-1"/></Case></Cases>
<Sources>
<TextSource guid="D-0" name="Story 0" plainTextPath="internal://d0.txt">
${selections(0)}
${selection(90, 0, 9_000_000, 'C-0')}
${selection(91, 0, 6, 'C-none')}
<VariableValue><VariableRef targetGUID="V-1"/><TextValue>Paper &amp; Post</TextValue></VariableValue><VariableValue><VariableRef targetGUID="V-2"/><DateValue>2026-03-02</DateValue></VariableValue>
</TextSource>
<TextSource guid="D-1" name="Story 1"><PlainTextContent>${xmlText(texts[1]?.text ?? '')}</PlainTextContent>
${selections(1)}
</TextSource>
<PictureSource guid="D-2" name="map.png" path="internal://map.png"><PictureSelection guid="S-92" firstX="0" firstY="0" secondX="9" secondY="9"><Coding guid="K-92"><CodeRef targetGUID="C-0"/></Coding></PictureSelection></PictureSource>
</Sources>
</Project>`;
  const bytes = zipSync({ 'project.qde': strToU8(xml), 'Sources/d0.txt': strToU8(texts[0]?.text ?? '') });
  return { files: [{ path: 'bridge.qdpx', bytes }], records: 53, broken: 3, words };
}

/** A codebook alone. */
export const writeCodebook = (): { path: string; bytes: Uint8Array } => ({
  path: 'codes.qdc',
  bytes: bytesOf(
    `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${CODES.map((name, i) => `<Code guid="C-${i}" name="${xmlText(name)}" isCodable="true"><Description>About ${i}</Description></Code>`).join('')}</Codes></CodeBook>`,
  ),
});

/** Highlights of Taguette: 40 passages in 53 rows, as one with three tags is three rows; two rows without words, one too wide. */
export function writeTaguette(): ForeignFile & { passages: number } {
  const words = foreignSentences(15, 40);
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = words.flatMap((content, i) =>
    Array.from({ length: i % 8 === 0 ? 3 : 1 }, (_, t) =>
      [String(i + 1), `story ${i % 5}.docx`, codeAt(i + t), content].map(cell).join(','),
    ),
  );
  const records = rows.length + 3;
  rows.splice(7, 0, '900,story.docx,Conflict,', '901,story.docx,Conflict,words,too,many', '902,,,');
  return {
    path: 'all_tags.csv',
    text: `id,document,tag,content\r\n${rows.join('\r\n')}\r\n`,
    records,
    broken: 3,
    words,
    passages: 40,
  };
}
