#!/usr/bin/env bash
# @citation-js/plugin-enw 0.3.0: an article of 25 June 2024 is of June of the year 25.
#
# In EndNote's tagged format `%D` is the year and `%8` the date, which is written with the year or, since that stands above,
# without it. Given both, the plugin (with @citation-js/core 0.7.21) looks at `%8` alone. "June 25" is then read as a month and
# a year: the article's year is 25, for "Sept 30" it is 30. With "2024-06-25" or with `%D` alone the year is right; "June" alone
# makes no date at all.
#
# Why it matters: the articles of a newspaper are told apart by their day, for which `%8` is the field. They end up in the first
# century, sorted by the day of the month, and a filter by years leaves them out.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0 >/dev/null
cat >see.mjs <<'JS'
import core from '@citation-js/core';
import '@citation-js/plugin-enw';
for (const dates of [['%D 2024'], ['%D 2024', '%8 2024-06-25'], ['%D 2024', '%8 June 25'], ['%D 2024', '%8 25 June'], ['%D 2024', '%8 Sept 30'], ['%D 2024', '%8 June']]) {
  const [{ issued }] = new core.Cite(['%0 Newspaper Article', '%A Rivera, Ada', '%T No call was made', ...dates, ''].join('\n')).data;
  console.log(dates.join(', '), JSON.stringify(issued));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
%D 2024 {"date-parts":[[2024]]}
%D 2024, %8 2024-06-25 {"date-parts":[[2024,6,25]]}
%D 2024, %8 June 25 {"date-parts":[[25,6]]}
%D 2024, %8 25 June {"date-parts":[[25,6]]}
%D 2024, %8 Sept 30 {"date-parts":[[30,9]]}
%D 2024, %8 June {"raw":"June"}
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
