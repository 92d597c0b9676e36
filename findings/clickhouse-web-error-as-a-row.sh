#!/usr/bin/env bash
# @clickhouse/client-web 1.23.1: a server's error within a stream is handed out as a row.
#
# ClickHouse may fail after it began to answer with a 200, and then writes the error behind the rows. The client knows the
# marks that servers put round it since 25.11; of an older server the error comes as one more row, its text in place of JSON,
# and only parsing it fails, with a word about JSON instead of what the server said.
#
# Why it matters: who passes rows on as text takes the error for a quote.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @clickhouse/client-web@1.23.1 >/dev/null
cat >see.cjs <<'JS'
const { createClient } = require('@clickhouse/client-web');
const error = 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED) (version 25.8.1.1)\n';
const tag = 'aaaabbbbccccdddd';
const marked = `\r\n__exception__\r\n${tag}\n${error}${error.length} ${tag}\r\n__exception__\r\n`;
async function rows(body) {
  const headers = { 'X-ClickHouse-Exception-Tag': tag };
  const fetch = async () => new Response(body, { headers });
  const client = createClient({ url: 'http://127.0.0.1:1', fetch, log: { level: 127 } });
  const found = await client.query({ query: 'SELECT a FROM t', format: 'JSONEachRow' });
  const texts = [];
  try {
    for await (const some of found.stream()) texts.push(...some.map((row) => row.text));
  } catch (fault) {
    texts.push(`thrown: ${fault.message.trim()}`);
  }
  return texts.join(' | ');
}
(async () => {
  console.log('marked:', await rows(`{"a":1}\n${marked}`));
  console.log('older: ', await rows(`{"a":1}\n${error}`));
})();
JS
node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
marked: thrown: Memory limit exceeded.
older:  {"a":1} | Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED) (version 25.8.1.1)
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
