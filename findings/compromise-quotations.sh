#!/usr/bin/env bash
# compromise 14.17.0: quotations in German and French marks are not found, and a single-marked one ends at a possessive.
#
# `.quotations()` finds “…” and "…". It answers nothing for „…“ and « … », and for 'It's the ministers' call' it stops at the
# apostrophe of *ministers'*.
#
# Why it matters: whoever counts quotation-marked strings with it reports zero for whole newspapers, which reads as "this
# outlet does not quote".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error compromise@14.17.0 >/dev/null
cat >see.mjs <<'JS'
import nlp from 'compromise';
for (const text of [
  'Ada said “we did not call” and left.',
  'Ada sagte: „Wir haben nicht angerufen“, und ging.',
  'Ada a dit : « nous n’avons pas appelé ».',
  "'It's the ministers' call,' he said.",
])
  console.log(JSON.stringify(nlp(text).quotations().out('array')));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
["“we did not call”"]
[]
[]
["'It's the ministers'"]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
