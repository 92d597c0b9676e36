import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const URL_ = 'https://paper.example/a1';
const json = (value: unknown) => JSON.stringify(value);

/** One record of each format, every field of it filled; what must not be lost without a word is called `word1`, `word2` and so on. */
const FULL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gqg: {
    'a.json': json({
      date: '2026-03-02T09:01:00Z',
      url: URL_,
      title: 'word1',
      lang: 'ENGLISH',
      image: { address: 'word2' },
      quotes: [{ pre: 'word3 ', quote: 'word4 again', post: ' word5', mark: 'word6' }],
    }),
  },
  gkg: {
    'a.csv': [
      ...['20260302090000-1', '20260302090000', '1', 'paper.example', URL_, 'counts', 'counts', 'word1', 'x'],
      ...['places', 'places', 'word2', 'x', 'x', 'x', 'word3', 'x', 'x', 'x', 'x', 'x', 'x'],
      ...['538|33|word4|we never saw word5', 'x', 'x', 'word6', '<PAGE_LINKS>word7</PAGE_LINKS>'],
    ].join('\t'),
  },
  quotebank: {
    'a.json': [
      json({
        ...{ quoteID: '2019-07-01-000042', quotation: 'word1 now', speaker: 'Ada', qids: ['word2'] },
        ...{ date: '2019-07-01 08:00:00', numOccurrences: 'word3', probas: [['word4', '0.9']] },
        ...{ urls: [URL_], phase: 'word5', domains: 'word6' },
      }),
      json({
        ...{
          articleID: 'word7',
          articleLength: 'word8',
          date: '2019-07-01',
          phase: 'word9',
          title: 'word10',
        },
        ...{ url: URL_, names: [{ name: 'word11', ids: ['word12'], offsets: [[1, 2]] }] },
        quotations: [
          {
            ...{
              quoteID: 'word13',
              numOccurrences: 'word14',
              quotation: 'word15 then',
              contextStart: 'word16',
            },
            ...{ quotationOffset: 'word17', contextEnd: 'word18', globalTopSpeaker: 'Ada' },
            ...{
              globalProbas: [['word19', '0.8']],
              localTopSpeaker: 'word20',
              localProbas: [['word21', '1']],
            },
          },
        ],
      }),
    ].join('\n'),
  },
  timelinejs: {
    'a.json': json({
      title: { text: { headline: 'word1', text: 'word2' }, media: { url: 'word3' } },
      author: 'word4',
      events: [
        {
          start_date: { year: 2018, format: 'word5', display_date: 'word6' },
          end_date: { year: 2019, display_date: 'word7' },
          text: { headline: 'word8', text: 'word9' },
          media: { url: 'word10', caption: 'word11', credit: 'word12', thumbnail: 'word13', alt: 'word14' },
          ...{ group: 'word15', display_date: 'word16', unique_id: 'word17', autolink: 'word18' },
          background: { url: 'word19', color: 'word20' },
        },
      ],
      eras: [{ start_date: { year: 2018 }, text: { headline: 'word21' }, group: 'word22' }],
    }),
  },
  'timelinejs as a table': {
    'a.csv':
      'Year,Month,Day,Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Group,Background,Mine\n' +
      '2018,4,17,,word1,word2,word3,word4,word5,word6,word7,word8,word9,word10\n',
  },
  w3c: {
    'a.json': json({
      ...{
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'word1',
        type: 'Annotation',
        motivation: 'word2',
      },
      ...{ creator: { id: 'word3', name: 'word4', email: 'word5' }, created: 'word6', modified: 'word7' },
      ...{ generator: { name: 'word8' }, rights: 'word9', audience: { type: 'word10' } },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'word11', language: 'word12' },
        { type: 'TextualBody', purpose: 'commenting', value: 'word13', creator: 'word14' },
        { type: 'Image', id: 'word15' },
      ],
      target: [
        {
          ...{ source: URL_, state: { sourceDate: 'word16' }, styleClass: 'word17', scope: 'word18' },
          selector: [
            { type: 'TextQuoteSelector', exact: 'word19 said', prefix: 'word20', suffix: 'word21' },
            { type: 'XPathSelector', value: 'word22' },
          ],
        },
        {
          type: 'Independents',
          items: [
            { source: URL_, selector: { type: 'TextQuoteSelector', exact: 'word23 here' } },
            { source: URL_, selector: { type: 'TextQuoteSelector', exact: 'word24 there' } },
          ],
        },
      ],
    }),
  },
  hypothesis: {
    'a.json': json([
      {
        ...{ id: 'word1', user: 'acct:word2@pages.example', uri: URL_, created: 'word3', updated: 'word4' },
        ...{ group: 'word5', text: 'word6', tags: ['word7'], permissions: { read: ['word8'] } },
        ...{ document: { title: ['word9', 'word10'], link: ['word11'] }, links: { html: 'word12' } },
        ...{ hidden: 'word13', user_info: { display_name: 'word14' } },
        target: [
          {
            source: URL_,
            selector: [
              { type: 'RangeSelector', startContainer: 'word15' },
              { type: 'TextQuoteSelector', exact: 'word16 said' },
            ],
          },
        ],
      },
    ]),
  },
  refi: {
    'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name="word1"><Users><User guid="U1" name="word2"/></Users>
      <CodeBook><Codes><Code guid="C1" name="word3" isCodable="true" color="#word4"><Description>word5</Description>
      <NoteRef targetGUID="N1"/></Code></Codes><Sets><Set guid="S1" name="word6"/></Sets></CodeBook>
      <Variables><Variable guid="V1" name="word7"/></Variables><Cases><Case guid="K1" name="word8"><Description>word9</Description>
      <VariableValue><VariableRef targetGUID="V1"/><TextValue>word10</TextValue></VariableValue><SourceRef targetGUID="T1"/></Case></Cases>
      <Sources><TextSource guid="T1" name="word11"><Description>word12</Description><PlainTextContent>Hello world</PlainTextContent>
      <PlainTextSelection guid="P1" startPosition="6" endPosition="11"><Description>word13</Description>
      <Coding guid="G1" creatingUser="U1" creationDateTime="word14"><CodeRef targetGUID="C1"/><NoteRef targetGUID="N2"/></Coding>
      </PlainTextSelection><NoteRef targetGUID="N3"/></TextSource></Sources><Notes>
      ${[15, 16, 17, 18].map((n, i) => `<Note guid="N${i + 1}"><PlainTextContent>word${n}</PlainTextContent></Note>`).join('')}
      </Notes><Links><Link guid="L1" name="word19"/></Links><Description>word20</Description></Project>`,
  },
  dna: {
    'a.csv':
      'statement_id;time;person;organization;concept;agreement;mine;start_position;stop_position;text;coder;document_id;document_title;document_author;document_source;document_section;document_type\n' +
      '1;2005-01-26 00:00:00;word1;word2;word3;1;word4;0;10;We need it;word5;word6;word7;word8;word9;word10;word11\n',
  },
  brat: {
    'a.txt': 'Ada said we need it',
    'a.ann': [
      ...['T1\tSource 0 3\tAda', 'T2\tCue 4 8\tsaid', 'T3\tContent 9 19\twe need it', 'T4\tPlace 0 3\tAda'],
      ...['E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3', 'A1\tword1 E1 word2', 'A2\tword3 T3'],
      ...['#1\tAnnotatorNotes T3\tword4', '#2\tword5 E1\tword6', '#3\tAnnotatorNotes T1\tword7'],
      ...['N1\tReference T1 Base:word8\tword9', '*\tword10 T1 T2', 'A3\tword11 T4 word12'],
    ].join('\n'),
  },
  webanno: {
    'a.tsv': [
      ...[
        '#FORMAT=WebAnno TSV 3.3',
        '#T_SP=c.Quote|speaker|kind',
        '#T_CH=c.Coref|referenceType|referenceRelation',
      ],
      ...['', '', '#Text=Ada said no.', '1-1\t0-3\tAda\tword1[1]\tword2[1]\tword3[1]\tword4->1-1\t'],
      '1-2\t4-8\tsaid\tword1[1]\tword2[1]\t_\t_\t',
    ].join('\n'),
  },
  cas: {
    'a.json': json({
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [
        {
          '%ID': 1,
          '%TYPE': 'uima.cas.Sofa',
          sofaNum: 1,
          sofaID: '_InitialView',
          sofaString: 'Hello big world',
        },
        {
          ...{ '%ID': 2, '%TYPE': 'custom.Quote', '@sofa': 1, begin: 6, end: 15, speaker: 'word1' },
          ...{ certainty: 'word2', '@source': 4, names: ['word3', 'word4'], more: { a: 'word5' } },
        },
        { '%ID': 4, '%TYPE': 'custom.Thing', label: 'word6' },
      ],
      '%VIEWS': {},
    }),
  },
  mediacloud: {
    'a.csv':
      'id,indexed_date,language,media_name,media_url,publish_date,title,url,mine\n' +
      `word1,word2,en,word3,word4,2026-03-01,word5,${URL_},word6\n`,
  },
  'mediacloud, an answer of NewsAPI': {
    'a.json': json({
      status: 'ok',
      articles: [
        {
          ...{
            source: { id: 'word1', name: 'word2' },
            author: 'word3',
            title: 'word4',
            description: 'word5',
          },
          ...{
            url: URL_,
            urlToImage: 'word6',
            publishedAt: '2024-06-12T10:00:00Z',
            content: 'word7',
            mine: 'word8',
          },
        },
      ],
    }),
  },
  csl: {
    'a.json': json([
      {
        ...{ id: 'word1', type: 'article-newspaper', title: 'word2', 'title-short': 'word3', URL: URL_ },
        ...{ 'container-title': 'word4', publisher: 'word5', author: [{ family: 'word6', given: 'word7' }] },
        ...{ editor: [{ family: 'word8' }], issued: { 'date-parts': [[2018, 4, 17]], season: 'word9' } },
        ...{
          'original-date': { raw: 'word10' },
          custom: { k: 'word11' },
          categories: ['word12'],
          note: 'word13',
        },
      },
    ]),
  },
  bibtex: {
    'a.bib': `@article{word1, title={word2}, subtitle={word3}, author={Ex, Ada}, editor={word4}, journal={word5},
      publisher={word6}, booktitle={word7}, date={2018-04-17}, doi={word8}, url={${URL_}}, howpublished={word9},
      note={word10}, annote={word11}, abstract={word12}, organization={word13}, langid={english}, language={word14} }`,
  },
  ris: {
    'a.ris': [
      ...[
        'TY  - NEWS',
        'TI  - word1',
        'T1  - word2',
        'T2  - word3',
        'JO  - word4',
        'PB  - word5',
        'AU  - word6',
      ],
      ...['A2  - word7', 'DA  - 2018/04/17', 'PY  - 2018', `UR  - ${URL_}`, 'UR  - https://word8.example/2'],
      ...['L1  - https://word9.example', 'N1  - word10', 'N1  - word11', 'AB  - word12', 'N2  - word13'],
      ...['KW  - word14', 'ID  - word15', 'AN  - word16', 'ER  - '],
    ].join('\n'),
  },
  vtt: {
    'a.vtt':
      'WEBVTT - word1\nKind: word2\n\nNOTE word3\n\nSTYLE\n::cue(word7) { color: red }\n\nREGION\nid:word8\n\n' +
      'word4\n00:01.000 --> 00:04.000 region:word8 align:word9\n<v word5>word6 said\n',
  },
};

test.each(Object.keys(FULL))('%s: each value of a record is in the case, or told as lost', async (name) => {
  const files = Object.entries(FULL[name] as Record<string, string>);
  const { file, report } = await runImport(files.map(([path, text]) => ({ path, bytes: bytesOf(text) })));
  expect([report.format, report.records.leftOut]).toEqual([name.split(/[ ,]/, 1)[0], 0]);
  const found = JSON.stringify([file, report.lost, report.decisions]);
  const given = new Set(files.flatMap(([, text]) => text.match(/word\d+/g) ?? []));
  expect(given.size).toBeGreaterThan(3);
  expect([...given].filter((word) => !new RegExp(`${word}(?!\\d)`).test(found))).toEqual([]);
});
