#!/usr/bin/env bash
# @clickhouse/client-web 1.23.1: a password beyond ASCII is sent as Latin-1, and one beyond Latin-1 throws.
#
# The client writes `Basic ${btoa(`${name}:${password}`)}`, and `btoa` takes each letter for one byte. ClickHouse compares
# the bytes of UTF-8, and browsers send those. So "pässword" arrives as other bytes than the server keeps, and "пароль" fails
# before anything is sent, with an error that says nothing of passwords.
#
# Why it matters: who has such a password is told that it is wrong. Encoding both first, each byte as one letter, does.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @clickhouse/client-web@1.23.1 >/dev/null
cat >see.cjs <<'JS'
const { createClient } = require('@clickhouse/client-web');
const bytes = (text) => String.fromCharCode(...new TextEncoder().encode(text));
async function sent(password) {
  let seen = 'nothing was sent';
  const fetch = async (_, { headers }) => {
    const [, text] = new Headers(headers).get('authorization').split(' ');
    seen = Buffer.from(text, 'base64').toString('hex');
    return new Response('1\n');
  };
  try {
    const client = createClient({ url: 'http://127.0.0.1:1', username: 'u', password, fetch });
    await client.exec({ query: 'SELECT 1' });
  } catch (error) {
    seen += `, ${error.name}`;
  }
  return seen;
}
(async () => {
  console.log('UTF-8 of u:ä ', Buffer.from('u:ä').toString('hex'));
  console.log('sent for ä   ', await sent('ä'));
  console.log('sent for п   ', await sent('п'));
  console.log('encoded first', await sent(bytes('ä')));
})();
JS
node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
UTF-8 of u:ä  753ac3a4
sent for ä    753ae4
sent for п    nothing was sent, InvalidCharacterError
encoded first 753ac3a4
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
