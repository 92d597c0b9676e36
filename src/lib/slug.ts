import { fold } from './fold.ts';

const LETTERS = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ı: 'i',
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  }),
);

/**
 * Lower-case letters, digits and hyphens of a text, at most `limit`; letters without a Latin form leave nothing, so that
 * the answer may be empty. "Kyïv’s Bridge!" -> "kyivs-bridge", "Мост" -> "most".
 */
export function slugOf(text: string, limit = 60): string {
  const slug = slugOfAscii(text, limit) ?? slugOfAny(text, limit);
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit);
  const end = cut.lastIndexOf('-');
  return end > limit / 2 ? cut.slice(0, end) : cut;
}

/** The slug of a text in plain letters, in one pass, cut a little behind the limit; null for any other text. */
function slugOfAscii(text: string, limit: number): string | null {
  let slug = '';
  let isGap = false;
  for (let i = 0; i < text.length && slug.length <= limit; i++) {
    let code = text.charCodeAt(i);
    if (code > 126 || code < 32) return null;
    if (code === 39 || code === 96) continue;
    if (code >= 65 && code <= 90) code += 32;
    if ((code < 97 || code > 122) && (code < 48 || code > 57)) {
      isGap = slug !== '';
      continue;
    }
    if (isGap) slug += '-';
    isGap = false;
    slug += String.fromCharCode(code);
  }
  return slug;
}

function slugOfAny(text: string, limit: number): string {
  const plain = fold(text.slice(0, limit * 4))
    .replace(/['’]/g, '')
    .replace(/[^\x20-\x7e]/gu, (c) => LETTERS.get(c) ?? ' ');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** Gives out ids that no record of the list has yet: "a", "a-2", "a-3". */
export class IdPool {
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();

  take(wanted: string): string {
    const before = this.taken.size;
    if (this.taken.add(wanted).size > before) return wanted;
    let n = this.next.get(wanted) ?? 2;
    while (this.taken.has(`${wanted}-${n}`)) n++;
    this.next.set(wanted, n + 1);
    const id = `${wanted}-${n}`;
    this.taken.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.taken.has(id);
  }
}
