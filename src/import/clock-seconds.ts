/** "1:02:03", "02:03" and "02:03,5" in seconds. */
export const clockSeconds = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number.parseFloat(part), 0);
