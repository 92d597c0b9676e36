#!/usr/bin/env bash
# @tabby_ai/hijri-converter 1.0.5, hijri-converter 1.1.1 and moment-hijri 3.0.0: one calendar, two dates for 12 July 2006.
#
# All three say that they follow Umm al-Qura, the civil calendar of Saudi Arabia, which is a table and not a formula. From
# 26 June to 25 July 2006 the first is a day behind the other two (16 and 17 Jumada II 1427 for 12 July); a day before and a day
# after they agree.
#
# Why it matters: articles of the Arabic press carry the Hijri day, and that month holds the outbreak of a war. Turned into a
# common date by two tools, the same headline stands on two days. Keep the day as printed beside what it was turned into.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error hijri-converter@1.1.1 moment@2.30.1 moment-hijri@3.0.0 @tabby_ai/hijri-converter@1.0.5 >/dev/null
cat >see.mjs <<'JS'
import { gregorianToHijri } from '@tabby_ai/hijri-converter';
import { toHijri } from 'hijri-converter';
import moment from 'moment-hijri';
moment.locale('en');
for (const [year, month, day] of [[2006, 6, 25], [2006, 7, 12], [2006, 7, 26]]) {
  const a = gregorianToHijri({ year, month, day });
  const b = toHijri(year, month, day);
  console.log(
    `${year}-${month}-${day}`,
    `@tabby_ai/hijri-converter ${a.year}-${a.month}-${a.day}`,
    `hijri-converter ${b.hy}-${b.hm}-${b.hd}`,
    `moment-hijri ${moment.utc([year, month - 1, day]).format('iYYYY-iM-iD')}`,
  );
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
2006-6-25 @tabby_ai/hijri-converter 1427-5-29 hijri-converter 1427-5-29 moment-hijri 1427-5-29
2006-7-12 @tabby_ai/hijri-converter 1427-6-16 hijri-converter 1427-6-17 moment-hijri 1427-6-17
2006-7-26 @tabby_ai/hijri-converter 1427-7-1 hijri-converter 1427-7-1 moment-hijri 1427-7-1
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
