#!/usr/bin/env bash
# csv-writer 1.6.0: a quote with a carriage return is written without quotation marks, and is two rows to d3-dsv 3.0.2.
#
# RFC 4180 encloses fields that contain line breaks. csv-writer encloses those with a line feed, a comma or a mark, not those with
# a lone carriage return, as texts from PDF files and old Macintosh programs have. Six writers were compared; csv-stringify, papaparse,
# @fast-csv/format, @json2csv/plainjs and json-2-csv enclose it. d3-dsv takes a lone return for the end of a row:
# one quote is cut into two, of which the first has no outlet.
#
# Why it matters: no row is refused. The quote is shorter than it was, nobody printed its beginning, and its end stands alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @fast-csv/format@5.0.8 @json2csv/plainjs@7.0.8 csv-stringify@6.9.0 csv-writer@1.6.0 d3-dsv@3.0.2 json-2-csv@5.6.0 papaparse@5.7.1 >/dev/null
cat >see.mjs <<'JS'
import { writeToString } from '@fast-csv/format';
import { Parser } from '@json2csv/plainjs';
import { stringify } from 'csv-stringify/sync';
import writer from 'csv-writer';
import { csvParse } from 'd3-dsv';
import { json2csv } from 'json-2-csv';
import papaparse from 'papaparse';
const rows = [{ quote: 'We act now\rand not later.', outlet: 'Herald' }];
const header = Object.keys(rows[0]).map((id) => ({ id, title: id }));
const own = writer.createObjectCsvStringifier({ header });
const written = {
  '@fast-csv/format': await writeToString(rows, { headers: true }),
  '@json2csv/plainjs': new Parser().parse(rows),
  'csv-stringify': stringify(rows, { header: true }),
  'csv-writer': own.getHeaderString() + own.stringifyRecords(rows),
  'json-2-csv': json2csv(rows),
  papaparse: papaparse.unparse(rows),
};
for (const [name, text] of Object.entries(written)) console.log(name, JSON.stringify(csvParse(text)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
@fast-csv/format [{"quote":"We act now\rand not later.","outlet":"Herald"}]
@json2csv/plainjs [{"quote":"We act now\rand not later.","outlet":"Herald"}]
csv-stringify [{"quote":"We act now\rand not later.","outlet":"Herald"}]
csv-writer [{"quote":"We act now","outlet":""},{"quote":"and not later.","outlet":"Herald"}]
json-2-csv [{"quote":"We act now\rand not later.","outlet":"Herald"}]
papaparse [{"quote":"We act now\rand not later.","outlet":"Herald"}]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
