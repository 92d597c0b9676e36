#!/usr/bin/env bash
# d3-dsv 3.0.2: with `autoType`, two posts have one number, and a code without its zeros.
#
# `autoType` makes a number of every field that `Number` reads. Numbers of posts have more digits than a double keeps:
# 1790000000000000001 and 1790000000000000002 are both 1790000000000000000. The code 007 is 7, and the coder 1e3 is 1000. papaparse
# 5.7.1 with `dynamicTyping` leaves such a number as text, but makes 7 of 007, too.
#
# Why it matters: posts are joined to their quotes by these numbers. The quotes of two people become those of one post, which does
# not exist.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error d3-dsv@3.0.2 papaparse@5.7.1 >/dev/null
cat >see.mjs <<'JS'
import { autoType, csvParse } from 'd3-dsv';
import papaparse from 'papaparse';
const text = 'post,code,coder,quote\n1790000000000000001,007,1e3,We act\n1790000000000000002,007,1e3,We wait\n';
const show = (rows) => JSON.stringify(rows.map((row) => Object.values(row)));
const typed = csvParse(text, autoType);
console.log('autoType', show(typed));
console.log('posts', new Set(typed.map(({ post }) => post)).size);
console.log('as text', show(csvParse(text)));
console.log('papaparse', show(papaparse.parse(text.trim(), { header: true, dynamicTyping: true }).data));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
autoType [[1790000000000000000,7,1000,"We act"],[1790000000000000000,7,1000,"We wait"]]
posts 1
as text [["1790000000000000001","007","1e3","We act"],["1790000000000000002","007","1e3","We wait"]]
papaparse [["1790000000000000001",7,1000,"We act"],["1790000000000000002",7,1000,"We wait"]]
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
