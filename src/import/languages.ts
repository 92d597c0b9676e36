const TAGS = new Map(
  Object.entries({
    en: 'english|eng|anglais|englisch|английский|англійська',
    'en-US': 'american|usenglish',
    'en-GB': 'british|ukenglish',
    de: 'german|ngerman|deutsch|ger|deu|немецкий|німецька',
    fr: 'french|français|fre|fra|französisch|французский',
    es: 'spanish|español|spa|испанский',
    it: 'italian|italiano|ita',
    pt: 'portuguese|português|por',
    nl: 'dutch|nederlands|dut|nld',
    pl: 'polish|polski|pol',
    ru: 'russian|русский|rus|russisch|російська',
    uk: 'ukrainian|українська|ukr|украинский|ukrainisch',
    be: 'belarusian|bel',
    fa: 'persian|farsi|فارسی|per|fas|pes',
    ar: 'arabic|العربية|ara',
    he: 'hebrew|עברית|heb',
    tr: 'turkish|türkçe|tur',
    zh: 'chinese|中文|chi|zho|cmn',
    ja: 'japanese|日本語|jpn',
    ko: 'korean|한국어|kor',
    hi: 'hindi|हिन्दी|hin',
    el: 'greek|ελληνικά|gre|ell',
    sv: 'swedish|svenska|swe',
    no: 'norwegian|norsk|nor',
    da: 'danish|dansk|dan',
    fi: 'finnish|suomi|fin',
    cs: 'czech|čeština|cze|ces',
    hu: 'hungarian|magyar|hun',
    ro: 'romanian|română|rum|ron',
  }).flatMap(([tag, names]) => names.split('|').map((name) => [name, tag] as const)),
);

/** The language tag (BCP 47) that a cell means: "ENGLISH" -> "en", "pt_BR" -> "pt-BR"; null when it means none. */
export function languageTag(text: string): string | null {
  const known = TAGS.get(text.trim().toLowerCase());
  if (known) return known;
  const tag = text.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
