#!/usr/bin/env bash
# graphology-graphml 0.5.2: the weights 1, 1 and 3 add up to 113, and who is no member is not told from who is one.
#
# A key of GraphML has a type and may have a default for what is not said (GraphML Primer, "Declaring GraphML-Attributes"). Values
# that are written out become numbers and booleans by that type. Defaults stay text: a weight of "1", and a membership of "false",
# which JavaScript takes for true. graphology-metrics 2.4.2 makes numbers of the weights, and counts 5.
#
# Why it matters: programs that draw debates write files with defaults, since most edges are of weight 1. A sum of them is wrong by
# orders of magnitude, and a filter by a yes or no lets everybody through.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --loglevel=error graphology@0.26.0 graphology-graphml@0.5.2 graphology-metrics@2.4.2 >/dev/null
cat >see.mjs <<'JS'
import Graph from 'graphology';
import graphml from 'graphology-graphml';
import degree from 'graphology-metrics/node/weighted-degree.js';
const file = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="w" for="edge" attr.name="weight" attr.type="int"><default>1</default></key>
<key id="m" for="node" attr.name="member" attr.type="boolean"><default>false</default></key>
<graph edgedefault="undirected">
<node id="berg"><data key="m">true</data></node><node id="talks"/><node id="aid"/><node id="sanctions"/>
<edge source="berg" target="talks"/><edge source="berg" target="aid"/><edge source="berg" target="sanctions"><data key="w">3</data></edge>
</graph></graphml>`;
const graph = graphml.parse(Graph, file);
console.log('weights', JSON.stringify(graph.mapEdges((_key, { weight }) => weight)));
console.log('their sum', graph.reduceEdges((sum, _key, { weight }) => sum + weight, 0));
console.log('weighted degree', degree.weightedDegree(graph, 'berg'));
console.log('members', graph.filterNodes((_key, { member }) => member).join(' '), JSON.stringify(graph.getNodeAttribute('talks', 'member')));
JS
node see.mjs | tee seen.txt
cat >expected.txt <<'SEEN'
weights ["1","1",3]
their sum 0113
weighted degree 5
members berg talks aid sanctions "false"
SEEN
diff expected.txt seen.txt || {
  echo 'The behaviour has changed: read this finding again.'
  exit 1
}
