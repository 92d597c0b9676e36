import { fold } from '../lib/fold.ts';
import type { Column } from './reader.ts';

/**
 * Names that columns carry, by field: English first, then German, French, Spanish, Italian, Russian, Ukrainian, Persian.
 * The earlier a name stands, the surer it is. Compared folded, without spaces and marks.
 */
const WORDS: { readonly [C in Column]?: string } = {
  id: 'id|quote id|quoteid|qid|quote no|row id|record id|nr|no|number|key|kennung|identifiant|номер|شناسه',
  words:
    'words|quote|quotation|exact|quoted text|quote text|verbatim|highlight|passage|text|content|utterance|statement|sentence|excerpt|snippet|citation|zitat|wortlaut|wörtlich|texte|citation exacte|exact words|quoted words|quote verbatim|what was said|segment|coded segment|evidence|beleg|preuve|cita|texto|citazione|testo|цитата|слова|текст|высказывание|цитата текст|вислів|نقل قول|متن|گفته',
  text: 'article text|full text|fulltext|body|article body|articlebody|volltext|artikeltext|texte intégral|полный текст|текст статьи|повний текст|متن کامل',
  outlet:
    'outlet|source|publication title|publisher|media|media name|medium|newspaper|paper|news outlet|outlet name|publication|source name|news source|site|website|domain|journal|container title|channel|which outlet|which newspaper|which source|name of outlet|name of the outlet|quelle|zeitung|média|médias|source média|periódico|medio|fuente|testata|giornale|fonte|издание|источник|сми|газета|видання|джерело|змі|رسانه|منبع|روزنامه|ناشر',
  url: 'url|link|address|article url|article link|link to article|link to the article|source url|web url|web address|uri|href|permalink|адрес|ссылка|посилання|адреса|lien|adresse|enlace|indirizzo|نشانی|پیوند|لینک',
  headline:
    'headline|title|article title|news title|document title|document name|document|article|story|heading|überschrift|titel|schlagzeile|titre|título|titular|titolo|заголовок|название|заголовок статьи|عنوان|تیتر',
  author:
    'author|byline|authors|journalist|reporter|written by|autor|autorin|verfasser|auteur|autora|autore|автор|журналист|журналіст|نویسنده|خبرنگار',
  published:
    'published|date published|publication date|publish date|published at|publishedat|pubdate|date|day|when|article date|date of publication|date of article|when was it published|when was the article published|created at|datum|veröffentlicht|erschienen|publié|date de publication|fecha|publicado|data|pubblicato|дата|опубликовано|дата публикации|дата публікації|опубліковано|تاریخ|تاریخ انتشار',
  language: 'language|lang|inlanguage|sprache|langue|idioma|lingua|язык|мова|زبان',
  speaker:
    'speaker|who|said by|spoken by|spoken by character|quoted person|quoted|source person|person|speaker name|attributed to|quoted speaker|voice name|name of speaker|who said it|who said this|who is quoted|quote author|author of quote|author of the quote|quoted source|auteur de la citation|personne citée|autor des zitats|zitierte person|autor de la cita|persona citada|autore della citazione|автор цитаты|автор цитати|sprecher|sprecherin|wer|gesagt von|redner|locuteur|qui|personne|orador|quien|hablante|chi|кто|спикер|автор цитаты|автор высказывания|автор цитати|говорящий|оратор|хто|мовець|спікер|گوینده|سخنران|شخص',
  actor: 'actor|about whom|agent|akteur|acteur|актор|действующее лицо|کنشگر',
  cue: 'cue|reporting verb|verb|speech verb|verbe|verbum|redeverb|глагол|дієслово|فعل',
  via: 'via|relayed by|agency|wire|according to|agentur|agence|агентство|через|агенція|خبرگزاری',
  said: 'said|said on|date said|spoken|date spoken|said at|statement date|gesagt am|dit le|дата высказывания|сказано|تاریخ گفتار',
  type: 'type|quote type|quotetype|kind|art|zitatart|type de citation|tipo|тип|вид|نوع',
  event:
    'event|event name|event id|event ref|eventref|ev id|ev ref|occasion|incident|ereignis|anlass|événement|evento|событие|подія|رویداد|واقعه',
  eventDate:
    'event date|eventdate|date of event|start date|event start|happened|happened on|ereignisdatum|date événement|дата события|дата події|تاریخ رویداد',
  code: 'code|codes|frame|frames|tag|tags|label|labels|category|categories|theme|topic|kode|kategorie|codage|étiquette|catégorie|código|категория|код|фрейм|тег|категорія|کد|برچسب|چارچوب',
  target: 'target|about|aspect|object|ziel|cible|объект|цель|هدف',
  coder: 'coder|annotator|coded by|annotated by|creator|kodierer|codeur|кодировщик|кодувальник|کدگذار',
  confidence: 'confidence|certainty|probability|score|prob|konfidenz|confiance|уверенность|اطمینان',
  note: 'note|notes|comment|comments|remark|memo|anmerkung|bemerkung|kommentar|remarque|commentaire|nota|примечание|комментарий|примітка|коментар|یادداشت|توضیح',
  question: 'question|claim|issue|frage|pregunta|domanda|вопрос|питання|پرسش|سوال',
  answer: 'answer|response|account|antwort|réponse|respuesta|risposta|ответ|відповідь|پاسخ',
  voice: 'voice|in whose voice|stimme|voix|голос|صدا',
  start: 'start|start position|begin|start offset|offset start|von|début|начало|початок|شروع',
  end: 'end|end position|end offset|offset end|bis|fin|конец|кінець|پایان',
  summary:
    'summary|paraphrase|abstract|description|gist|zusammenfassung|résumé|resumen|riassunto|пересказ|краткое содержание|переказ|خلاصه',
};

/** The form in which headers are compared: folded, letters and digits alone. "Date_Published" -> "datepublished". */
export const headerKey = (header: string): string =>
  fold(header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const BY_KEY = new Map<string, { field: Column; rank: number }[]>();
for (const [field, names] of Object.entries(WORDS) as [Column, string][])
  for (const [rank, name] of names.split('|').entries()) {
    const key = headerKey(name);
    const list = BY_KEY.get(key) ?? [];
    list.push({ field, rank });
    BY_KEY.set(key, list);
  }

const BEARERS: ReadonlySet<Column> = new Set([
  'outlet',
  'author',
  'speaker',
  'actor',
  'coder',
  'via',
  'code',
]);

/** Whether a path is said of somebody: `source.url` is where an outlet lives, `author.url` where an author does, no article. */
export function isOfBearer(header: string): boolean {
  const parent = header
    .split('.')
    .filter((step) => step !== '')
    .at(-2)
    ?.replace(/\[\d*\*?\]/g, '');
  return (
    parent !== undefined && (BY_KEY.get(headerKey(parent)) ?? []).some(({ field }) => BEARERS.has(field))
  );
}

/** The fields that a header names, the surest first. `part` is set where only the last word of a path names it. */
export function fieldsNamed(header: string): { field: Column; rank: number; isPart: boolean }[] {
  const whole = BY_KEY.get(headerKey(header)) ?? [];
  if (whole.length > 0) return whole.map((hit) => ({ ...hit, isPart: false }));
  // "Date (YYYY-MM-DD)": what stands in brackets explains the name before it.
  const bare = header.replace(/\([^()]*\)/g, ' ').trim();
  if (bare !== '' && bare !== header.trim()) return fieldsNamed(bare);
  // What begins with a low line is a program's own: the `_source` of Elasticsearch is no source.
  const steps = header
    .split('.')
    .filter((step, i, all) => step !== '' && (!step.startsWith('_') || i === all.length - 1));
  if (steps.length === 1 && steps[0] !== header) return fieldsNamed(steps[0] as string);
  const last = steps.at(-1)?.replace(/\[\d*\*?\]/g, '') ?? '';
  const found: { field: Column; rank: number; isPart: boolean }[] = [];
  if (steps.length > 1) {
    const isOfOther = isOfBearer(header);
    for (const { field, rank } of BY_KEY.get(headerKey(`${steps.at(-2)} ${last}`)) ?? [])
      if (field !== 'url' || !isOfOther) found.push({ field, rank, isPart: false });
    // `source.name` is named by its parent, `article.title` by its last step.
    if (['name', 'label', 'value', 'text', 'term', 'title'].includes(headerKey(last)))
      for (const { field, rank } of BY_KEY.get(headerKey(steps.at(-2) as string)) ?? [])
        found.push({ field, rank: rank + 1, isPart: true });
    for (const { field, rank } of BY_KEY.get(headerKey(last)) ?? [])
      if ((field !== 'url' && field !== 'id') || !isOfOther)
        found.push({ field, rank: rank + 2, isPart: true });
  }
  return found;
}
