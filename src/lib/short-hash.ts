/**
 * Eight hexadecimal digits of a text: FNV-1a, 32 bits, over its UTF-16 units. The same everywhere and for ever, because
 * links hold it; short enough that two texts can share one, so whoever keeps many must look.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
