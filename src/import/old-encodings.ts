/**
 * One-byte encodings that spreadsheets and databases still write, each with the letters that are most frequent in its languages.
 * Those of one script differ in where they have them: what reads as frequent letters is likely what was written.
 */
type Encoding = { name: string; common: RegExp };

/** Frequent letters beside those of ASCII, and the marks of printing. */
const MARKS = '“”„‘’«»–—…·•§°№';
const BY_SCRIPT: readonly (readonly Encoding[])[] = [
  [
    ...['windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic'].map((name) => ({
      name,
      common: new RegExp(`[оеаинтсрвлі${MARKS}]`, 'g'),
    })),
    { name: 'windows-1253', common: new RegExp(`[αοιετσνηυρςίόά${MARKS}]`, 'g') },
    { name: 'windows-1256', common: new RegExp(`[اليمنترهودبک${MARKS}]`, 'g') },
    { name: 'windows-1255', common: new RegExp(`[יולהאמרתבשנ${MARKS}]`, 'g') },
  ],
  [
    { name: 'windows-1252', common: new RegExp(`[äöüßéèêàçñóíáúôâîëïùœãõåøæ${MARKS}\\u00a0]`, 'g') },
    { name: 'windows-1250', common: new RegExp(`[ąćęłńóśźżáčďéěíňřšťúůýžăâîşţőű${MARKS}\\u00a0]`, 'g') },
    { name: 'macintosh', common: new RegExp(`[äöüßéèêàçñóíáúôâîëïùœãõåøæ${MARKS}\\u00a0]`, 'g') },
  ],
];

/** As many bytes are looked at. */
const SAMPLE = 1 << 18;

/** The encoding in which bytes that are no UTF-8 were likely written; the first of its script where others read no better. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let inRuns = 0;
  for (let i = 0, run = 0; i <= sample.length; i++) {
    if ((sample[i] ?? 0) >= 0x80) run++;
    else {
      high += run;
      if (run > 2) inRuns += run;
      run = 0;
    }
  }
  // Western text has single accented letters between plain ones; other scripts have hardly any Latin letters beside theirs.
  const [first, ...others] = BY_SCRIPT[inRuns * 2 > high ? 0 : 1] as [Encoding, ...Encoding[]];
  const score = ({ name, common }: Encoding) => {
    const text = new TextDecoder(name).decode(sample);
    // Nobody writes a capital behind a small letter.
    return (text.match(common)?.length ?? 0) - 2 * (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
  };
  let best = { name: first.name, score: score(first) };
  for (const other of others) {
    const found = score(other);
    if (found > best.score) best = { name: other.name, score: found };
  }
  return best.name;
}
