#!/usr/bin/env bash
# natural 8.1.1: its WordTokenizer drops the Ukrainian letters і, ї, є and ґ, and cuts the words where they stood.
#
# A word is a run of A to Z, А to Я, digits and low lines. "Київ" (Kyiv) becomes "Ки" and "в", "міністр" (minister) becomes "м", "н"
# and "стр", and "її" (her) is nothing at all. TfIdf counts with the same tokenizer, so that "в", which is also Russian for "in", is
# among the words of the text. é and ó are dropped from French and Polish words in the same way. Russian is whole, but for ё.
#
# Why it matters: the words of Russian and Ukrainian articles on one event are counted beside each other. One side's are whole, the
# other's are pieces, and no error says so.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error natural@8.1.1 >/dev/null
cat >see.mjs <<'JS'
process.env.DOTENV_CONFIG_QUIET = 'true';
const { default: natural } = await import('natural');
const tokenizer = new natural.WordTokenizer();
for (const text of ['The minister of Kyiv', 'Министр Киева сказал', 'Міністр Києва сказав її слово', 'Київ', 'Le ministre a été à Kraków'])
  console.log(text, '|', tokenizer.tokenize(text).join(' | '));
const words = new natural.TfIdf();
words.addDocument('Київ: міністр');
console.log('TfIdf of "Київ: міністр":', words.listTerms(0).map(({ term }) => term).join(', '));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
The minister of Kyiv | The | minister | of | Kyiv
Министр Киева сказал | Министр | Киева | сказал
Міністр Києва сказав її слово | М | н | стр | Ки | ва | сказав | слово
Київ | Ки | в
Le ministre a été à Kraków | Le | ministre | a | t | Krak | w
TfIdf of "Київ: міністр": ки, в, м, н, стр
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
