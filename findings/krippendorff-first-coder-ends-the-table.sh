#!/usr/bin/env bash
# krippendorff 0.1.0: what the first coder has not coded is left out for all, and alpha depends on who stands first.
#
# Each coder is a list of codes, and what somebody has not coded may be left out at the end of the list (so its README). Of three
# coders, one of whom stopped after three of five quotes, alpha is 0.4 by the definition (Krippendorff 2011), in any order. With
# the one who stopped in front it is 1: the last two quotes, on which the others differ, are not counted.
#
# Why it matters: agreement between coders is what a study of framing is judged by, and students rarely all finish. Fill the lists
# to one length, and compute alpha twice, with the coders turned round.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error krippendorff@0.1.0 >/dev/null
cat >see.cjs <<'JS'
const { alpha } = require('krippendorff');
const stopped = ['war', 'peace', 'war'];
const second = ['war', 'peace', 'war', 'peace', 'war'];
const third = ['war', 'peace', 'war', 'war', 'peace'];
console.log('who stopped stands first ', alpha([stopped, second, third]));
console.log('who stopped stands second', alpha([second, stopped, third]));
console.log('who stopped stands last  ', alpha([second, third, stopped]));
console.log('filled to one length     ', alpha([[...stopped, undefined, undefined], second, third]));
JS
node see.cjs | tee seen.txt
cat >expected.txt <<'SEEN'
who stopped stands first  1
who stopped stands second 0.4
who stopped stands last   0.4
filled to one length      0.4
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
