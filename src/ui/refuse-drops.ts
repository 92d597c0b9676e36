/** Refuses files that are held over the page: a browser would leave it for the one that is dropped. Text goes its own way. */
function refuse(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** From here on nothing on the page takes files, until `allowDrops`: what takes them may not have come yet. */
export const refuseDrops = (): void => addEventListener('dragover', refuse);

/** Something takes the files that are dropped from here on. */
export const allowDrops = (): void => removeEventListener('dragover', refuse);
