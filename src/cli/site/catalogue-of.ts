/** One case that the site offers; read by `engine/catalogue.ts`. `file` and `verified` are names in the same folder. */
export type CatalogueRow = {
  id: string;
  name: string;
  description: string;
  file: string;
  verified: string | null;
  sound: string | null;
  /** The file of the front page's model, and which models made it; both null where none was made. */
  front: string | null;
  models: string | null;
};

/** What reading a file found: its digest and its front page, as text, if nothing is wrong with it; else null. */
export type Judge = (text: string) => Promise<{ digest: string; front: string } | null>;

const CASE = /^([a-z0-9][a-z0-9.-]*)\.case\.json$/;

/**
 * The catalogue of a folder's files, by name, and the front pages that it names. A case is known by its file's name, as the URL is; one that cannot be
 * read is listed too, so that opening it says what is wrong.
 */
export async function catalogueOf(
  files: readonly string[],
  read: (file: string) => string,
  judge: Judge,
  models: string,
): Promise<{ rows: CatalogueRow[]; fronts: Map<string, string> }> {
  const rows: CatalogueRow[] = [];
  const fronts = new Map<string, string>();
  for (const file of [...files].sort()) {
    const id = CASE.exec(file)?.[1];
    if (id === undefined) continue;
    const text = read(file);
    const { name = id, description = '' } = infoOf(text);
    const stamp = `${id}.verified.json`;
    const verified = files.includes(stamp) ? stamp : null;
    const judged = await judge(text);
    const made = judged && { front: `${id}.front.json`, models };
    if (judged && made) fronts.set(made.front, judged.front);
    rows.push({
      id,
      name,
      description,
      file,
      verified,
      sound: judged?.digest ?? null,
      front: made?.front ?? null,
      models: made?.models ?? null,
    });
  }
  return { rows, fronts };
}

function infoOf(text: string): { name?: string; description?: string } {
  try {
    const info: unknown = JSON.parse(text)?.case;
    const { name, description } = (info ?? {}) as Record<string, unknown>;
    return {
      ...(typeof name === 'string' && { name }),
      ...(typeof description === 'string' && { description }),
    };
  } catch {
    return {};
  }
}
