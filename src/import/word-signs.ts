/**
 * Signs that a Word file writes as an element of its own, with a font and the sign's place in it (ECMA-376, "Symbol Character").
 * The font Symbol has places of its own, from F020 on (Unicode's mapping "Adobe Symbol Encoding"); "␣" stands for the blank.
 */
const LOW =
  '␣!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\ufffdαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\ufffd\ufffd↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊';

/** The character of a sign; U+FFFD where its font is one of pictures, so that it is seen that something stood there. */
export function signOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code > 0xffff) return '\ufffd';
  if (code < 0xe000)
    return /^(?:symbol|wingdings|webdings)/i.test(font) ? fromPlace(font, code) : String.fromCharCode(code);
  return fromPlace(font, code & 0xff);
}

function fromPlace(font: string, place: number): string {
  if (font.toLowerCase() !== 'symbol') return '\ufffd';
  const found = place < 0xa0 ? LOW[place - 0x20] : HIGH[place - 0xa0];
  return found === '␣' ? ' ' : (found ?? '\ufffd');
}
