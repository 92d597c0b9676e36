const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes, 64 hexadecimal digits; by a library where the page has no `crypto.subtle` (plain http). */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const noble = await import('@noble/hashes/sha2.js');
  return hex(noble.sha256(bytes));
}
