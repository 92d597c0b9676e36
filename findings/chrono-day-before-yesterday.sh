#!/usr/bin/env bash
# chrono-node 2.10.3: a word for a day is read by its end: the day before yesterday is yesterday, last Thursday is the next.
#
# French "avant-hier" and "après-demain", Spanish "pasado mañana", Italian "l'altro ieri" and Japanese "一昨日" hold the word for
# the day between, which is found in them; the answer is a day nearer, and says that it is certain. In "el jueves pasado" and
# "quinta-feira passada" (last Thursday) the weekday alone is found, as the coming one, and of Vietnamese "thứ năm tuần trước"
# (Thursday of last week) "năm tuần trước", five weeks ago. English, German, Russian and Swedish are right.
#
# Why it matters: an article's own days are these words. In a comparison of outlets across languages some of them report a day
# later than others, or before it happened, and only those.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error chrono-node@2.10.3 >/dev/null
cat >see.mjs <<'JS'
import * as chrono from 'chrono-node';
const reading = { instant: new Date('2024-06-25T12:00:00Z'), timezone: 0 };
for (const [language, phrase, meant] of [
  ['en', 'the day before yesterday', '2024-06-23'],
  ['de', 'vorgestern', '2024-06-23'],
  ['ru', 'позавчера', '2024-06-23'],
  ['sv', 'i förrgår', '2024-06-23'],
  ['fr', 'avant-hier', '2024-06-23'],
  ['it', "l'altro ieri", '2024-06-23'],
  ['ja', '一昨日', '2024-06-23'],
  ['fr', 'après-demain', '2024-06-27'],
  ['es', 'pasado mañana', '2024-06-27'],
  ['en', 'last Thursday', '2024-06-20'],
  ['es', 'el jueves pasado', '2024-06-20'],
  ['pt', 'quinta-feira passada', '2024-06-20'],
  ['vi', 'thứ năm tuần trước', '2024-06-20'],
]) {
  const [{ text, start }] = chrono[language].parse(phrase, reading);
  const read = start.date().toISOString().slice(0, 10);
  console.log(`${language} ${phrase}: ${meant}, read from ${JSON.stringify(text)} as ${read}${read === meant ? '' : ' !'}${start.isCertain('day') ? ' (certain)' : ''}`);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
en the day before yesterday: 2024-06-23, read from "the day before yesterday" as 2024-06-23 (certain)
de vorgestern: 2024-06-23, read from "vorgestern" as 2024-06-23 (certain)
ru позавчера: 2024-06-23, read from "позавчера" as 2024-06-23 (certain)
sv i förrgår: 2024-06-23, read from "i förrgår" as 2024-06-23 (certain)
fr avant-hier: 2024-06-23, read from "hier" as 2024-06-24 ! (certain)
it l'altro ieri: 2024-06-23, read from "ieri" as 2024-06-24 ! (certain)
ja 一昨日: 2024-06-23, read from "昨日" as 2024-06-24 ! (certain)
fr après-demain: 2024-06-27, read from "demain" as 2024-06-26 ! (certain)
es pasado mañana: 2024-06-27, read from "mañana" as 2024-06-26 ! (certain)
en last Thursday: 2024-06-20, read from "last Thursday" as 2024-06-20
es el jueves pasado: 2024-06-20, read from "jueves" as 2024-06-27 !
pt quinta-feira passada: 2024-06-20, read from "quinta-feira" as 2024-06-27 !
vi thứ năm tuần trước: 2024-06-20, read from "năm tuần trước" as 2024-05-21 ! (certain)
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
