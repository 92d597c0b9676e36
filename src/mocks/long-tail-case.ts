import type { Article, CaseFile, Quote } from '../case/case-file.ts';
import { QUOTE_TYPES } from '../case/vocabulary.ts';
import { makeWords } from './generate-words.ts';
import { Random } from './random.ts';

const CUES = ['said', 'told', 'wrote', 'added', 'warned'];
const SIGNS = ['it’s', '“so be it”', 'naïve', 'and — no'];

/**
 * A case as tables of quotes make it: thousands of speakers known by a wording alone, few of whom are heard often; long
 * quotes with typographic signs; no statements, claims, codes or events. The same seed gives the same file.
 */
export function longTailCaseFile(quotes: number, seed = 1, speakers = Math.ceil(quotes / 3.7)): CaseFile {
  const random = new Random(seed);
  const sources = Array.from({ length: 60 }, (_, i) => ({ id: `outlet-${i}`, name: `Outlet ${i}` }));
  const articles: Article[] = Array.from({ length: Math.ceil(quotes / 9) }, (_, i) => ({
    id: `text-${i}`,
    sourceId: `outlet-${random.skewed(60)}`,
    headline: makeWords(random, 8).join(' '),
    datePublished: `20${10 + random.below(14)}-0${1 + random.below(9)}-${10 + random.below(19)}`,
    url: `https://example.org/news/${i}/story`,
  }));
  const names = Array.from({ length: speakers }, (_, i) => `Speaker ${makeWords(random, 1)[0]} ${i}`);
  return {
    formatVersion: '1.1',
    case: { id: `long-tail-${quotes}`, name: `A long tail of ${quotes} quotes`, inLanguage: 'en' },
    sources,
    articles,
    quotes: Array.from({ length: quotes }, (_, i): Quote => {
      const words = makeWords(random, 12 + random.below(50));
      return {
        id: `quote-${i}`,
        articleId: `text-${i % articles.length}`,
        order: Math.floor(i / articles.length) + 1,
        quoteType: random.pick(QUOTE_TYPES),
        speakerText: names[random.skewed(speakers)] as string,
        cue: random.pick(CUES),
        selector: { exact: `${words.join(' ')}, ${random.pick(SIGNS)}` },
      };
    }),
  };
}
