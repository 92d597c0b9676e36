#!/usr/bin/env bash
# humanparser 2.7.0, split-human-name 2.0.13 and another-name-parser 0.1.0: the family name Ma is a master's degree.
#
# "Ada Ma" has a suffix and no family name in the first, and the family name ", Ma" in the second. The third knows other
# degrees: to it "Ada Do" (D.O.) has no family name, and "Ada V. Berg" is the fifth Ada Berg, for a V is a number behind a name.
#
# Why it matters: Ma and Do are family names, and speakers are listed by family name. Here they are listed under nothing or
# under a comma, several persons together, and an initial makes a dynasty. Nothing says that the reading was a guess.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error another-name-parser@0.1.0 humanparser@2.7.0 split-human-name@2.0.13 >/dev/null
cat >see.mjs <<'JS'
import anotherNameParser from 'another-name-parser';
import humanparser from 'humanparser';
import splitHumanName from 'split-human-name';
const write = (first, last, suffix) => `given ${JSON.stringify(first ?? '')}, family ${JSON.stringify(last ?? '')}, suffix ${JSON.stringify(suffix ?? '')}`;
for (const name of ['Ada Berg', 'Ada Ma', 'Ada Do', 'Ada V. Berg']) {
  const human = humanparser.parseName(name);
  const split = splitHumanName(name);
  const another = anotherNameParser(name);
  console.log(name);
  console.log('  humanparser:        ', write(human.firstName, human.lastName, human.suffix));
  console.log('  split-human-name:   ', write(split.firstName, split.lastName));
  console.log('  another-name-parser:', write(another.first, another.last, another.suffix));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
Ada Berg
  humanparser:         given "Ada", family "Berg", suffix ""
  split-human-name:    given "Ada", family "Berg", suffix ""
  another-name-parser: given "Ada", family "Berg", suffix ""
Ada Ma
  humanparser:         given "Ada", family "", suffix "Ma"
  split-human-name:    given "Ada", family ", Ma", suffix ""
  another-name-parser: given "Ada", family "Ma", suffix ""
Ada Do
  humanparser:         given "Ada", family "Do", suffix ""
  split-human-name:    given "Ada", family "Do", suffix ""
  another-name-parser: given "Ada", family "", suffix "Do"
Ada V. Berg
  humanparser:         given "Ada", family "Berg", suffix ""
  split-human-name:    given "Ada V.", family "Berg", suffix ""
  another-name-parser: given "Ada", family "Berg", suffix "V."
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
