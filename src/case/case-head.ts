/** Whether the first bytes of a file, some 64 kB, are those of a case file of this format. */
export const isCaseHead = (text: string): boolean => certaintyOfCase(text) > 0;

/** How sure it is, from 0 to 1, that a text which begins so is a case file. */
export function certaintyOfCase(text: string): number {
  if (!/^\s*\{/.test(text)) return 0;
  const hasCase = /"case"\s*:\s*\{/.test(text);
  if (!hasCase) return 0;
  if (/"formatVersion"\s*:\s*"/.test(text)) return 1;
  return /"sources"\s*:\s*\[/.test(text) || /"articles"\s*:\s*\[/.test(text) ? 0.95 : 0;
}
