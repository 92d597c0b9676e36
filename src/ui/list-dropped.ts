/** A file with its name, within a folder with the folders above it: "quotes/june.csv". */
export type DroppedFile = { path: string; file: File };

/** Every file of a drop, those within folders too, sorted within each folder by name. Call it while the drop is told. */
export async function listDropped({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  // What was dropped can be asked for only now; folders are read afterwards.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory))
    return [...files].map((file) => ({ path: file.name, file }));
  const { walkFolder } = await import('./walk-folder.ts');
  const found: DroppedFile[] = [];
  for (const entry of entries) if (entry) await walkFolder(entry, found);
  return found;
}

/** The files of a field, named by their folders where a folder was chosen. */
export const listChosen = (files: FileList | null): DroppedFile[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
