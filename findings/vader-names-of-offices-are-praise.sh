#!/usr/bin/env bash
# vader-sentiment 1.1.3 and sentiment 5.0.2: the names of states and offices are praise.
#
# "The United States and the United Kingdom met" reports a meeting and scores 0.68 of 1 in the first, 2 in the second; a sentence on
# Moscow and Kyiv scores 0. In both lists "united" is a good word, in the first "defense" and "security", too, and "minister" and
# "secretary" are none. Names are not told from words.
#
# Why it matters: tone is compared by outlet and by country. Articles that write a state's full name, or of its ministry, are warmer
# than those that do not, whatever they say of it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error sentiment@5.0.2 vader-sentiment@1.1.3 >/dev/null
cat >see.mjs <<'JS'
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
const afinn = new Sentiment();
for (const sentence of [
  'The United States and the United Kingdom met.',
  'Moscow and Kyiv met.',
  'The Defense Minister spoke in the Security Council.',
  'The Foreign Minister spoke in the General Assembly.',
]) {
  const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(sentence);
  console.log(compound, afinn.analyze(sentence).score, sentence);
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
0.6808 2 The United States and the United Kingdom met.
0 0 Moscow and Kyiv met.
0.4404 0 The Defense Minister spoke in the Security Council.
0 0 The Foreign Minister spoke in the General Assembly.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
