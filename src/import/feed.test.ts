import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(text: string) {
  const { file, report } = await runImport([{ path: 'a.xml', bytes: new TextEncoder().encode(text) }]);
  const outlets = new Map((file?.sources ?? []).map(({ id, name }) => [id, name]));
  return {
    report,
    articles: (file?.articles ?? []).map(({ headline, url, datePublished, author, sourceId }) => ({
      ...{ headline, url, datePublished, author },
      outlet: outlets.get(sourceId),
    })),
    text: JSON.stringify(file),
    lost: report.lost.map(({ line, field, value }) => [line, field, value]),
  };
}

test('items of RSS are articles of their source, and what the feed is called stays beside them', async () => {
  const { articles, text, lost, report } = await open(`<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Two calls - a search</title><language>en</language>
<item><title>Two &amp;amp; more calls</title><link>https://hill.example/1</link><pubDate>Tue, 25 Jun 2024 11:05:00 GMT</pubDate>
<source url="https://hill.example">The Hill</source><dc:creator><![CDATA[Jane Doe]]></dc:creator>
<description>&lt;p&gt;They &lt;b&gt;spoke&lt;/b&gt;.&lt;/p&gt;</description><category>war</category></item>
<item><title>No source</title><guid>https://post.example/2</guid><author>a@post.example (Bo Larsen)</author><content:encoded><![CDATA[<p>We act.</p>]]></content:encoded></item>
<item><description>no title</description></item>
</channel></rss>`);
  expect(articles).toEqual([
    {
      ...{ headline: 'Two & more calls', url: 'https://hill.example/1', outlet: 'The Hill' },
      ...{ datePublished: '2024-06-25T11:05:00Z', author: ['Jane Doe'] },
    },
    {
      ...{ headline: 'No source', url: 'https://post.example/2', outlet: 'post.example' },
      ...{ datePublished: undefined, author: ['Bo Larsen'] },
    },
  ]);
  expect(text).toContain('They spoke.');
  expect(text).toContain('Two calls - a search');
  expect(text).toContain('"war"');
  expect(lost).toEqual([[7, 'encoded', 'We act.']]);
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
});

test('entries of Atom keep the day of their change apart from that of publication', async () => {
  const { articles, text } =
    await open(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>Herald</title>
<entry><title>First</title><link rel="self" href="https://x.example/feed"/><link href="https://herald.example/1"/><published>2024-06-25T11:05:00Z</published>
<updated>2024-07-01T00:00:00Z</updated><author><name>Jane Doe</name></author><author><name>Bo Larsen</name></author></entry>
<entry><title>Second</title><link href="https://herald.example/2"/><updated>2024-07-02T00:00:00Z</updated></entry></feed>`);
  expect(articles.map(({ url, datePublished, author }) => [url, datePublished, author])).toEqual([
    ['https://herald.example/1', '2024-06-25T11:05:00Z', ['Jane Doe', 'Bo Larsen']],
    ['https://herald.example/2', undefined, undefined],
  ]);
  expect(text).toContain('2024-07-02T00:00:00Z');
  expect(text).toContain('"inLanguage":"uk"');
});

test('an entry of Atom without an author is by those of its source, else of the feed; its address is counted from the base', async () => {
  const { articles, text } =
    await open(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://monitor.example/feeds/" xml:lang="en"><title>Monitor</title>
<author><name>Pat Doe</name></author>
<entry><title>Statement</title><link href="../1"/><source><title>Ministry</title><author><name>Ilse Berg</name></author></source></entry>
<entry><title>Comment</title><link href="https://monitor.example/2"/><source><title>Herald</title></source></entry>
<entry xml:base="https://other.example/x/" xml:lang="uk"><title>Column</title><link href="3"/><author><name>Ada Rivera</name></author></entry></feed>`);
  expect(articles.map(({ url, author, outlet }) => [url, author, outlet])).toEqual([
    ['https://monitor.example/1', ['Ilse Berg'], 'Ministry'],
    ['https://monitor.example/2', ['Pat Doe'], 'Herald'],
    ['https://other.example/x/3', ['Ada Rivera'], 'other.example'],
  ]);
  expect(text).toContain('"inLanguage":"uk"');
});

test('an address that is counted from nowhere stays beside its article', async () => {
  const { articles, text } = await open(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>M</title><entry><title>One</title><link href="../1"/></entry></feed>`,
  );
  expect(articles[0]?.url).toBeUndefined();
  expect(text).toContain('../1');
});

test('a feed of RSS 1.0 is read, and one that is broken is refused with its line', async () => {
  const rdf = await open(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>H</title></channel><item><title>One</title><link>https://h.example/1</link><dc:date>2024-06-25</dc:date></item></rdf:RDF>',
  );
  expect(rdf.articles).toMatchObject([{ headline: 'One', datePublished: '2024-06-25' }]);
  const broken = await open('<rss version="2.0"><channel><item></channel></rss>');
  expect(broken.report.refused).toMatch(/no XML that can be read: Line 1/);
});
