/** A line of its own by which a press database's export says where a document ends or begins. */
const DOCUMENT =
  /^[^\S\n]*(?:End of Document|Document \d+ of \d+|Dokument \d+ von \d+|\d+ of \d+ DOCUMENTS|(?:Document|Dokument) [A-Z]{3,}[A-Z0-9]{12,})[^\S\n]*$/i;
/** A ruled line; right under words it underlines them, as a headline is underlined in plain text. */
const RULE = /^[^\S\n]*(?:_{20,}|={20,}|-{20,})[^\S\n]*$/;
/** Shorter than this is no article: a foot, a cover, the line of who exported it. */
const LEAST = 80;

/**
 * The articles that a text seems to be made of: cut at the lines by which LexisNexis, Nexis Uni, Factiva and ProQuest
 * part documents. Every word between those lines is in one of them: what is too short for an article stays with the one
 * before it, or with the first. One part where nothing parts the text.
 */
export function splitExport(text: string): string[] {
  const pieces: string[] = [''];
  let above = '';
  for (const line of text.split(/\r?\n/)) {
    if (DOCUMENT.test(line) || (RULE.test(line) && above.trim() === '')) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${line}\n`);
    above = line;
  }
  const parts: string[] = [];
  let waiting = '';
  for (const piece of pieces.map((part) => part.trim())) {
    if (piece === '') continue;
    const whole = waiting === '' ? piece : `${waiting}\n\n${piece}`;
    waiting = '';
    if (piece.length >= LEAST) parts.push(whole);
    else if (parts.length > 0) parts.push(`${parts.pop() ?? ''}\n\n${piece}`);
    else waiting = whole;
  }
  if (waiting !== '') parts.push(waiting);
  return parts;
}
