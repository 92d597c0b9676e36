/** Bytes up to which a file is the browser's at once. */
const SMALL = 1 << 20;

/** Hands a file to the browser to save, under a name. Nothing is sent. */
export function saveFile(name: string, content: Blob): void {
  const save = () => {
    const url = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The download has its own hold on the content once it has begun.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  if (content.size <= SMALL) save();
  // An address is given once the browser has all of it: Chromium lets the page stand still until then. Its last byte tells.
  else void content.slice(-1).arrayBuffer().then(save, save);
}
