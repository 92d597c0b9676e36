#!/usr/bin/env bash
# sentencex 1.0.17, French: "M. Berg a dit non." is two sentences, "M." and "Berg a dit non."
#
# "M." is how French newspapers write "Monsieur"; "MM." is several, and "Mme" has no stop. The language is given, and "MM. Berg
# et Rivera" stays in one sentence; "M.", "Dr." and "Mgr." do not. In English "Mr. Berg said no." is one.
#
# Why it matters: who said it stands in one sentence and what he said in the next, for a man and not for a woman. Counts of
# sentences by speaker are uneven by a title.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error sentencex@1.0.17 >/dev/null
cat >see.mjs <<'JS'
import { segment } from 'sentencex';
for (const [language, text] of [
  ['en', 'Mr. Berg said no. He left.'],
  ['fr', 'M. Berg a dit non. Il est parti.'],
  ['fr', 'MM. Berg et Rivera ont dit non. Ils sont partis.'],
  ['fr', 'Mme Berg a dit non. Elle est partie.'],
  ['fr', 'Le Dr. Berg a dit non. Il est parti.'],
  ['fr', 'Mgr. Berg a dit non. Il est parti.'],
])
  console.log(language, JSON.stringify(segment(language, text)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
en ["Mr. Berg said no. He left."]
fr ["M. ","Berg a dit non. ","Il est parti."]
fr ["MM. Berg et Rivera ont dit non. ","Ils sont partis."]
fr ["Mme Berg a dit non. ","Elle est partie."]
fr ["Le Dr. ","Berg a dit non. ","Il est parti."]
fr ["Mgr. ","Berg a dit non. ","Il est parti."]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
