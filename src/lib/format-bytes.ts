/** 999 -> "999 bytes", 12345 -> "12.3 kB", 8200000 -> "8.2 MB". 1 kB = 1000 bytes; one decimal below 100, none above. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const isMega = bytes >= 999_950;
  const n = bytes / (isMega ? 1_000_000 : 1000);
  return `${n >= 100 ? Math.round(n) : n.toFixed(1)} ${isMega ? 'MB' : 'kB'}`;
}
