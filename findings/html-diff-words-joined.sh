#!/usr/bin/env bash
# @armantang/html-diff 1.1.2: comparing two versions of an article joins words and breaks signs.
#
# Where the older version has two spaces and the newer one, as browsers show alike (HTML collapses them), the result has none:
# "We didnot call". And a character reference is taken for letters: of `1 &lt; 2` and `1 &gt; 2` the result is `&`, "lt" marked
# as old, "gt" as new, and `;`, which a browser shows as "&ltgt;". node-htmldiff 0.9.4 gets both right.
#
# Why it matters: what was changed in an article after it was quoted is the question, and the comparison is what is shown to
# readers. It has a word that neither version has, unmarked, and signs that stood in neither.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error @armantang/html-diff@1.1.2 node-htmldiff@0.9.4 >/dev/null
cat >see.mjs <<'JS'
import module from '@armantang/html-diff';
import htmldiff from 'node-htmldiff';
const HtmlDiff = module.default ?? module;
for (const [before, after] of [
  ['<p>We did  not call.</p>', '<p>We did not call.</p>'],
  ['<p>Turnout 1 &lt; 2</p>', '<p>Turnout 1 &gt; 2</p>'],
]) {
  console.log(`${before} > ${after}`);
  console.log('  @armantang/html-diff:', new HtmlDiff(before, after).getUnifiedContent());
  console.log('  node-htmldiff:', htmldiff(before, after));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
<p>We did  not call.</p> > <p>We did not call.</p>
  @armantang/html-diff: <p>We didnot call.</p>
  node-htmldiff: <p>We did not call.</p>
<p>Turnout 1 &lt; 2</p> > <p>Turnout 1 &gt; 2</p>
  @armantang/html-diff: <p>Turnout 1 &<span class="html-diff-delete-text-wrapper">lt</span><span class="html-diff-create-text-wrapper">gt</span>; 2</p>
  node-htmldiff: <p>Turnout 1 <del data-operation-index="1">&lt;</del><ins data-operation-index="1">&gt;</ins> 2</p>
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
