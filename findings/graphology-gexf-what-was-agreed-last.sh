#!/usr/bin/env bash
# graphology-gexf 0.13.2: two who agreed in June and disagreed in July have disagreed all the time.
#
# In a dynamic GEXF file a value holds for a while: an `attvalue` has `start` and `end`, and there is one for each span (GEXF 1.3,
# "Dynamics"). Of several values for one attribute the parser keeps the last, and of no value, edge or node when it held; that the
# graph's mode is "dynamic" is not said either. What is written from it again is a static file with that one value.
#
# Why it matters: networks of a debate are drawn over time, and who agreed with whom is an attribute of the edge. Read here, each pair
# has the stance of its last day, also in a view of the first one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
cat >see.mjs <<'JS'
import Graph from 'graphology';
import gexf from 'graphology-gexf';
const file = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic" timeformat="date" defaultedgetype="undirected">
<attributes class="edge" mode="dynamic"><attribute id="0" title="stance" type="string"/></attributes>
<nodes><node id="berg" label="Ilse Berg" start="2024-06-01" end="2024-06-30"/><node id="doe" label="Pat Doe"/></nodes>
<edges><edge id="0" source="berg" target="doe" start="2024-06-25"><attvalues>
<attvalue for="0" value="agreement" start="2024-06-25" end="2024-06-30"/><attvalue for="0" value="disagreement" start="2024-07-01"/>
</attvalues></edge></edges></graph></gexf>`;
const graph = gexf.parse(Graph, file);
console.log('nodes', JSON.stringify(graph.mapNodes((key, attributes) => [key, attributes])));
console.log('edges', JSON.stringify(graph.mapEdges((key, attributes) => attributes)));
console.log('of the graph', JSON.stringify(graph.getAttributes()));
const again = gexf.write(graph);
console.log('written again:', [...again.matchAll(/<(?:graph|attvalue) .*?>/g)].map(([tag]) => tag).join(' '));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
nodes [["berg",{"label":"Ilse Berg"}],["doe",{"label":"Pat Doe"}]]
edges [{"stance":"disagreement"}]
of the graph {}
written again: <graph defaultedgetype="undirected"> <attvalue for="stance" value="disagreement"/>
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
