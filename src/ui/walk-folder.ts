import type { DroppedFile } from './list-dropped.ts';

/** Every file under an entry of a drop, sorted within each folder by name. */
export async function walkFolder(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const members: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (more.length === 0) break;
    members.push(...more);
  }
  for (const member of members.sort((a, b) => (a.name < b.name ? -1 : 1))) await walkFolder(member, found);
}
