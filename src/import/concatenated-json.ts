/**
 * JSON values one behind the other, each on as many lines as it likes, as `jq` writes them: as one list, on the same lines. Null
 * where a text is none such: a single value, values that are no records, or something between them.
 */
export function asOneList(text: string): string | null {
  const starts: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (depth === 0) return null;
    } else if (sign === '{' || sign === '[') {
      if (depth === 0 && sign === '[') return null;
      if (depth === 0) starts.push(at);
      depth++;
    } else if (sign === '}' || sign === ']') depth--;
    else if (depth === 0 && !/\s/.test(sign)) return null;
    if (depth < 0) return null;
  }
  if (depth !== 0 || starts.length < 2) return null;
  let list = '';
  for (const [i, start] of starts.entries())
    list += `${i === 0 ? `${text.slice(0, start)}[` : ','}${text.slice(start, starts[i + 1])}`;
  return `${list}]`;
}
