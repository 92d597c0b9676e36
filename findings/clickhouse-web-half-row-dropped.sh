#!/usr/bin/env bash
# @clickhouse/client-web 1.23.1: an answer that ends in the middle of a row is read as whole, without that row.
#
# Rows of JSONEachRow are cut at line breaks; what stands behind the last one is dropped without a word. Whatever on the way
# closes a connection early (a proxy with a limit, say) so makes a shorter answer that looks sound; and a last row without a
# line break is lost even where it is whole.
#
# Why it matters: a slice of a corpus would be opened with rows missing. Count first, and look at what ends the stream.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @clickhouse/client-web@1.23.1 >/dev/null
cat >see.cjs <<'JS'
const { createClient } = require('@clickhouse/client-web');
async function read(body) {
  const client = createClient({ url: 'http://127.0.0.1:1', fetch: async () => new Response(body) });
  const found = await client.query({ query: 'SELECT a FROM t', format: 'JSONEachRow' });
  return JSON.stringify(await found.json());
}
(async () => {
  console.log('whole           ', await read('{"a":1}\n{"a":2}\n'));
  console.log('cut within a row', await read('{"a":1}\n{"a":'));
  console.log('no last line end', await read('{"a":1}\n{"a":2}'));
})();
JS
node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
whole            [{"a":1},{"a":2}]
cut within a row [{"a":1}]
no last line end [{"a":1}]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
