#!/usr/bin/env bash
# parse-full-name 1.2.7: of "García Márquez, Gabriel" the given name becomes a suffix, and half the surname a given name.
#
# The form with a comma is the one in which catalogues and BibTeX put a name, just to mark where the surname ends. With a
# surname of two words and a single given name the comma is taken for that before a "Jr.": first García, last Márquez, suffix
# Gabriel, and the list of errors is empty. With two given names the same surname is right. humanparser 2.7.0 has the surname as
# written.
#
# Why it matters: Spanish, Hebrew and Arabic surnames have two words, and most people one given name. These speakers are filed
# under another letter, as a person without a name of their own.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error humanparser@2.7.0 parse-full-name@1.2.7 >/dev/null
cat >see.mjs <<'JS'
import humanparser from 'humanparser';
import names from 'parse-full-name';
for (const name of ['Rivera, Ada', 'García Márquez, Gabriel', 'García Márquez, Gabriel José', 'Ben Gurion, David', 'El Baradei, Mohamed']) {
  const { first, middle, last, suffix, error } = names.parseFullName(name);
  const other = humanparser.parseName(name);
  console.log(`${name}: last ${last}, first ${[first, middle].join(' ').trim()}${suffix && `, suffix ${suffix}`} (${error.length} errors); humanparser: last ${other.lastName}, first ${other.firstName}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Rivera, Ada: last Rivera, first Ada (0 errors); humanparser: last Rivera, first Ada
García Márquez, Gabriel: last Márquez, first García, suffix Gabriel (0 errors); humanparser: last García Márquez, first Gabriel
García Márquez, Gabriel José: last García Márquez, first Gabriel José (0 errors); humanparser: last García Márquez, first Gabriel
Ben Gurion, David: last Gurion, first Ben, suffix David (0 errors); humanparser: last Ben Gurion, first David
El Baradei, Mohamed: last Baradei, first El, suffix Mohamed (0 errors); humanparser: last El Baradei, first Mohamed
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
