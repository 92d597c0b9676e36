#!/usr/bin/env bash
# html-to-text 10.0.1, turndown 7.2.5 and node-html-markdown 2.0.0: a quotation that HTML marks as one is the writer's own words.
#
# The marks of `q` are put there by whoever shows the page (HTML, "The q element": they must not be in the text), so a text made
# of the page has to write them. None of the three does: "that the <q>liars</q> had left" is "that the liars had left". What was
# struck out with `del` stays beside what replaced it in the first two, "He diddid not call"; the third marks the deleted word.
# html-to-md 0.8.8 keeps both as they are.
#
# Why it matters: archives keep articles as text or Markdown, made with these. A word that somebody else is quoted with becomes
# the outlet's, and a corrected sentence says both.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error html-to-md@0.8.8 html-to-text@10.0.1 node-html-markdown@2.0.0 turndown@7.2.5 >/dev/null
cat >see.mjs <<'JS'
import html2md from 'html-to-md';
import { convert } from 'html-to-text';
import markdown from 'node-html-markdown';
import Turndown from 'turndown';
const turndown = new Turndown();
for (const html of ['<p>The paper said that the <q>liars</q> had left.</p>', '<p>He <del>did</del><ins>did not</ins> call.</p>']) {
  console.log(html);
  console.log('  html-to-text:', convert(html));
  console.log('  turndown:', turndown.turndown(html));
  console.log('  node-html-markdown:', markdown.NodeHtmlMarkdown.translate(html));
  console.log('  html-to-md:', (html2md.default ?? html2md)(html));
}
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
<p>The paper said that the <q>liars</q> had left.</p>
  html-to-text: The paper said that the liars had left.
  turndown: The paper said that the liars had left.
  node-html-markdown: The paper said that the liars had left.
  html-to-md: The paper said that the <q>liars</q> had left.
<p>He <del>did</del><ins>did not</ins> call.</p>
  html-to-text: He diddid not call.
  turndown: He diddid not call.
  node-html-markdown: He ~~did~~did not call.
  html-to-md: He ~~did~~<ins>did not</ins> call.
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
