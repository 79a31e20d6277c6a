// The graph, read from the data block: nodes, edges, classes, relations, sources. Data only; nothing is drawn here.
const raw = JSON.parse(document.getElementById("data").textContent);

const classes = raw.classes.map(([key, en, zh, shape, light, dark, count], rank) => ({
  key, en, zh, shape, colour: { light, dark }, count, rank,
}));
const relations = raw.relations.map(([key, en, zh, inverseEn, inverseZh, loud]) => ({
  key, en, zh, inverse: { en: inverseEn || `← ${en}`, zh: inverseZh || `← ${zh}` }, loud: loud === 1, count: 0,
}));

const nodes = raw.nodes.key.map((key, i) => ({
  i, key,
  cls: classes[raw.nodes.cls[i]],
  en: raw.nodes.en[i], zh: raw.nodes.zh[i], also: raw.nodes.also[i],
  x: raw.nodes.x[i], y: raw.nodes.y[i], size: raw.nodes.size[i],
  home: raw.nodes.home[i], facts: [], spots: [],
  out: [], into: [], number: "", value: null, sources: new Set(),
}));
const byKey = new Map(nodes.map((node) => [node.key, node]));

const sources = raw.sources.map(([key, i, en, zh], n) => ({
  n, key, en, zh, node: i < 0 ? null : nodes[i], mark: String(n + 1), count: 0,
}));
for (const source of sources) if (source.node) source.node.mark = source.mark;

const toSpot = ([n, section, start, end]) => ({ source: sources[n], section, start, end });
raw.facts.forEach((facts, i) => {
  nodes[i].facts = facts.map(([relation, set, en, zh]) => ({
    relation: relations[relation], sources: raw.sets[set].map((n) => sources[n]), en, zh: zh === undefined ? en : zh,
  }));
  for (const fact of nodes[i].facts) {
    if (fact.relation.key === "sg:number") nodes[i].number = fact.en;
    if (fact.relation.key === "sg:value" && !nodes[i].value) nodes[i].value = fact;
    for (const source of fact.sources) nodes[i].sources.add(source);
  }
});
raw.spots.forEach((spots, i) => {
  nodes[i].spots = spots.map(toSpot);
  for (const spot of nodes[i].spots) nodes[i].sources.add(spot.source);
});

const edges = raw.edges.from.map((from, i) => {
  const notes = raw.edges.notes[i];
  const edge = {
    from: nodes[from], to: nodes[raw.edges.to[i]], relation: relations[raw.edges.rel[i]],
    sources: raw.sets[raw.edges.set[i]].map((n) => sources[n]),
    note: notes ? { en: notes[0], zh: notes[1] } : null,
    spots: raw.edges.spots[i] ? raw.edges.spots[i].map(toSpot) : null,
    weight: raw.edges.weight.length ? raw.edges.weight[i] : 1,
  };
  edge.from.out.push(edge);
  edge.to.into.push(edge);
  edge.relation.count += 1;
  for (const source of edge.sources) source.count += 1;
  return edge;
});
for (const edge of edges) {
  for (const source of edge.sources) { edge.from.sources.add(source); edge.to.sources.add(source); }
}
for (const node of nodes) {
  node.degree = node.out.length + node.into.length;
  for (const source of node.sources) source.count += 1;
}

// Where the sources of a fact or edge of a node say it: the edge's own places, else those of the node that states it.
function spotsOf(node, stated) {
  const own = stated.spots || (stated.from || node).spots;
  return stated.sources.map((source) => ({ source, spots: own.filter((spot) => spot.source === source) }));
}

// What a node is part of, from the outermost: region, plan, area … (without the node).
const isOutline = (node) => ["Objective", "Area", "Task", "Safeguard", "Target", "Milestone", "Element"].includes(node.cls.key);
function parentOf(node) {
  const relation = isOutline(node) ? "sg:partOf" : node.cls.key === "Plan" ? "sg:region" : "";
  const edge = relation && node.out.find((e) => e.relation.key === relation);
  return edge ? edge.to : null;
}
function ancestorsOf(node) {
  const found = [];
  for (let step = parentOf(node); step && !found.includes(step) && step !== node; step = parentOf(step)) found.unshift(step);
  return found;
}
