/** What stands around a JSON, one entry for each run of lines. */
type Outside = { line: number; value: string };

const OPEN = /^[ \t]*(`{3,}|~{3,})[ \t]*(?:json[lc5]?|ndjson)?[ \t]*\r?\n\s*[[{]/im;

/** `window.YTD.posts = [`, `const data = {`, `callback(`: what makes a script of a JSON, as exports of sites are. */
const SCRIPT =
  /^\s*(?:(?:var|let|const)\s+[\w$]+\s*=|(?:window|self|globalThis|module)(?:\.[\w$]+)+\s*=|export\s+default\b|[\w$.]+\()\s*(?=[[{])/;

function withoutScript(text: string): ReturnType<typeof unfenced> | null {
  const [before] = SCRIPT.exec(text.slice(0, 1000)) ?? [];
  const after = /\)?[ \t]*;?\s*$/.exec(text)?.[0] ?? '';
  if (before === undefined || (before.trimEnd().endsWith('(') && !after.startsWith(')'))) return null;
  const blank = before.replace(/[^\n]/g, ' ');
  return {
    text: blank + text.slice(before.length, text.length - after.length),
    outside: [{ line: 1, value: before.trim() }],
  };
}

/**
 * A JSON as language models hand it over: between the fences of Markdown, with or without words around it. Answers the text with
 * all lines outside the first fence emptied, so that lines keep their numbers, and what stood there; any other text as it is.
 */
export function unfenced(text: string): { text: string; outside: readonly Outside[] } {
  // RFC 7464 sets a sign before each record.
  if (text.startsWith('\u001e')) return { text: text.replaceAll('\u001e', ' '), outside: [] };
  const script = withoutScript(text);
  if (script) return script;
  const open = OPEN.exec(text.slice(0, 1 << 16));
  if (!open || /^\s*[[{]/.test(text)) return { text, outside: [] };
  const fence = open[1] as string;
  const lines = text.split('\n');
  const from = text.slice(0, open.index).split('\n').length - 1;
  const end = lines.findIndex((line, i) => i > from && line.trim() === fence);
  const to = end < 0 ? lines.length : end;
  const outside: Outside[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > from && i < to) continue;
    lines[i] = '';
    if (i === from || i === to || line.trim() === '') continue;
    const last = outside.at(-1);
    if (last && last.line + last.value.split('\n').length === i + 1) last.value += `\n${line.trim()}`;
    else outside.push({ line: i + 1, value: line.trim() });
  }
  return { text: lines.join('\n'), outside };
}
