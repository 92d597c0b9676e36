/** "The bridge, 2026" -> "the-bridge-2026.case.json": what a case is called as a file, in any script. */
export function caseFileName(name: string): string {
  const stem = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${stem || 'case'}.case.json`;
}
