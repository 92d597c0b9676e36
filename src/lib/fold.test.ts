import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

/** what is printed | what somebody types for it */
const SAME: readonly (readonly [printed: string, typed: string, what: string])[] = [
  ['Kyïv’s', "kyiv's", 'accents and curly apostrophes'],
  ['long\u2010range', 'long-range', 'hyphen'],
  ['long\u2011range', 'long-range', 'no-break hyphen'],
  ['1941\u20121945', '1941-1945', 'figure dash'],
  ['1941\u20131945', '1941-1945', 'en dash'],
  ['war\u2014peace', 'war-peace', 'em dash'],
  ['war\u2015peace', 'war-peace', 'horizontal bar'],
  ['\u22125 °C', '-5 °c', 'minus sign'],
  ['no\u00a0break\u202fspace', 'no break space', 'no-break spaces'],
  ['co\u00adopera\u00adtion', 'cooperation', 'soft hyphens'],
  ['می\u200cرود', 'میرود', 'half-space'],
  ['Łódź', 'lodz', 'l with stroke'],
  ['Jørgen Brønn', 'jorgen bronn', 'o with stroke'],
  ['Đorđe', 'djordje'.replaceAll('dj', 'd'), 'd with stroke'],
  ['Straße', 'strasse', 'sharp s'],
  ['STRAẞE', 'strasse', 'capital sharp s'],
  ['Ærø', 'aero', 'ae'],
  ['Cœur', 'coeur', 'oe'],
  ['İstanbul', 'istanbul', 'capital dotted i'],
  ['Diyarbakır', 'diyarbakir', 'dotless i'],
  ['Þór', 'thor', 'thorn'],
  ['کتاب', 'كتاب', 'Persian and Arabic kaf'],
  ['علی', 'علي', 'Persian and Arabic yeh'],
  ['علـــی', 'علی', 'lengthened'],
  ['مُحَمَّد', 'محمد', 'vowel signs'],
  ['أحمد', 'احمد', 'hamza on alef'],
  ['۱۲۳۴۵۶۷۸۹۰', '1234567890', 'Persian digits'],
  ['١٢٣٤٥٦٧٨٩٠', '1234567890', 'Arabic digits'],
  ['“quoted” «words» „these“', '"quoted" "words" "these"', 'quotation marks'],
  ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full width', 'full width'],
  ['ﬁnd', 'find', 'ligature'],
  ['ёлка', 'елка', 'Cyrillic yo'],
  ['ΛΌΓΟΣ', 'λογοσ', 'final sigma'],
  ['צה״ל', 'צה"ל', 'gershayim'],
  ['ג׳ורג׳', "ג'ורג'", 'geresh'],
  ['a  b\n\tc', 'a b c', 'white space'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['war', 'was'],
  ['ك', 'ق'],
  ['ي', 'ب'],
  ['long-range', 'longrange'],
  ['ложь', 'лож'],
  ['о', 'o'],
];

describe('a search finds what is printed otherwise', () => {
  test.each(SAME)('%s is found by %s (%s)', (printed, typed) => {
    expect(fold(printed)).toBe(fold(typed));
  });

  test.each(DIFFERENT)('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('folding what is folded changes nothing', () => {
    for (const [printed] of SAME) expect(fold(fold(printed))).toBe(fold(printed));
  });
});
