/** What a JSON has beyond its grammar, and where it stands: comments as they are written, commas too many as `,`. */
export type Beyond = { offset: number; text: string };

/** Strings, comments, and commas before what closes a list or an object, as JSONC and JSON5 allow them. */
const TOKEN =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[\]}])/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A JSON without its comments and the commas that close nothing, each replaced by blanks, so that places stay. */
export function withoutComments(text: string): { text: string; beyond: Beyond[] } {
  const beyond: Beyond[] = [];
  const strict = text.replace(TOKEN, (token: string, offset: number) => {
    if (token.startsWith('"')) return token;
    beyond.push({ offset, text: token });
    return blank(token);
  });
  return { text: strict, beyond };
}

/** The text with the comments before its first value blanked: what is left shows whether it is a JSON. */
export const withoutHead = (text: string): string =>
  text.replace(/^(?:\s*(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/))+/, blank);
