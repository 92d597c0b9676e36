#!/usr/bin/env bash
# @citation-js/name 0.4.2: a surname that stands alone loses its "de", "von der" or "bin".
#
# With a given name the particle is kept ("non-dropping-particle" in CSL). Without one, what was split off the surname is thrown
# away: "von der Leyen" is read as "Leyen" and written as "Leyen", "bin Salman" as "Salman".
#
# Why it matters: after the first mention the press writes surnames alone, and that is how tables of quotes name a speaker. Two
# rows of one person become two people, one of whom nobody calls by that name.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/name@0.4.2 >/dev/null
cat >see.mjs <<'JS'
import module from '@citation-js/name';
for (const name of ['Ursula von der Leyen', 'von der Leyen', 'de Gaulle', 'bin Salman', 'van der Berg Pérez'])
  console.log(name, '->', JSON.stringify(module.parse(name)), '->', module.format(module.parse(name)));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Ursula von der Leyen -> {"given":"Ursula","non-dropping-particle":"von der","family":"Leyen"} -> Ursula von der Leyen
von der Leyen -> {"family":"Leyen"} -> Leyen
de Gaulle -> {"family":"Gaulle"} -> Gaulle
bin Salman -> {"family":"Salman"} -> Salman
van der Berg Pérez -> {"literal":"Berg Pérez"} -> Berg Pérez
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
