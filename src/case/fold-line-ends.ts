/** The form in which texts are compared and counted: no BOM, and every line end (CRLF, CR) is one LF. */
export function foldLineEnds(text: string): string {
  return (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
}
