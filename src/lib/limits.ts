/** The limits of what is read, unpacked and kept, in one place. What goes over one is refused in words, or left out in words. */
export const LIMITS = {
  /** Files in one archive, folders not counted. */
  files: 20_000,
  /** Bytes that one archive may unpack to, all members together. */
  unpacked: 1_000_000_000,
  /** Bytes that a single file may unpack to. */
  member: 600_000_000,
  /** How many times larger than the packed bytes a file may grow, once it is larger than `freeGrowth`. */
  ratio: 400,
  freeGrowth: 50_000_000,
  /** Archives within archives. */
  archives: 3,
  /** Nesting of JSON, as in a case file. */
  depth: 64,
  /** Columns of one table: more is no table of quotes. */
  columns: 2000,
  /** Bytes of all files that are opened at once: more is too much for the memory of most machines. */
  atOnce: 1_500_000_000,
  /** Bytes of a case of another site that are read without asking once more, and those that are read at all. */
  elsewhereAsked: 20_000_000,
  elsewhere: 300_000_000,
  /** Quotes of a corpus that are opened as one case. */
  corpusQuotes: 200_000,
  /** Bytes of a file that is opened as the text of an article. */
  articleText: 5_000_000,
  /** Bytes and pages of a PDF that is opened as the text of an article: its pictures take room, and are not read. */
  articlePdf: 50_000_000,
  pdfPages: 300,
  /** Bytes that a case may have packed to travel in a link, and those that it may unpack to. */
  linkedCasePacked: 60_000,
  linkedCase: 8_000_000,
  /** Bytes that the lesson in a link may unpack to. */
  lesson: 2_000_000,
  /** Steps of a lesson that is made here. */
  lessonSteps: 60,
  /** UTF-16 units of a text or an address in a lesson: a link could not carry more. */
  lessonText: 4_000,
  /** Milliseconds without a byte after which a site is given up. */
  quietMs: 30_000,
} as const;
