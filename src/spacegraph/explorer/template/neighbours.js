// The neighbours of a thing, by relation and side: what holds it and what refers to it on the left, the rest on the right.
const HOLDING = new Set(["sg:partOf", "sg:within", "sg:jurisdiction", "sg:parentAgency", "sg:memberOf", "skos:broader"]);
const isHolding = (edge) => HOLDING.has(edge.relation.key) || (edge.relation.key === "sg:region" && edge.from.cls.key === "Plan");
const isMutual = (relation) => relation.key === "skos:related" || relation.inverse.en === relation.en;

// Groups of {key, label, side, items: [{node, edge}]}; parts of plans stand under their class, all others under the relation.
function groupsOfNode(node) {
  const groups = new Map();
  const add = (edge, other, direction) => {
    if (!isFollowed(edge)) return;
    const outward = direction || isMutual(edge.relation);
    const holding = isHolding(edge);
    const byClass = edge.relation.key === "sg:partOf" && !outward;
    const key = `${edge.relation.key}${outward ? ">" : "<"}${byClass ? other.cls.key : ""}`;
    if (!groups.has(key)) {
      groups.set(key, { key, edge, outward, cls: byClass ? other.cls : null, side: holding === outward ? "left" : "right", items: [] });
    }
    const items = groups.get(key).items;
    if (!items.some((item) => item.node === other)) items.push({ node: other, edge });
  };
  for (const edge of node.out) add(edge, edge.to, true);
  for (const edge of node.into) add(edge, edge.from, false);
  const rank = (group) => (group.edge.relation.key === "sg:partOf" ? 0 : group.edge.relation.key === "sg:mentions" ? 3
    : group.edge.relation.key === "skos:related" ? 2 : 1);
  for (const group of groups.values()) group.items.sort((a, b) => b.edge.weight - a.edge.weight || a.node.i - b.node.i);
  const first = (group) => (group.cls && group.cls.key === "Area" ? -1 : 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || first(a) - first(b) || a.items[0].node.cls.rank - b.items[0].node.cls.rank || (a.key < b.key ? -1 : 1));
}
const groupLabel = (group) => (group.cls ? labelOf(group.cls)
  : group.outward ? labelOf(group.edge.relation) : group.edge.relation.inverse[state.language]);

// The columns of a focus, left to right: {groups, links}; the middle one holds the thing itself.
function columnsOf(node) {
  const groups = groupsOfNode(node);
  const left = groups.filter((group) => group.side === "left");
  const right = groups.filter((group) => group.side === "right");
  const columns = [{ groups: capped(left, node) }, { chosen: node }, { groups: capped(right, node) }];
  for (let step = 0; step < 3; step += 1) {
    const parents = holdersOf(columns[0].groups, node, step);
    if (!parents.items.length) break;
    columns.unshift({ groups: capped([parents], node), links: parents.links });
  }
  const parts = partsOf(columns[columns.length - 1].groups);
  if (parts.length) columns.push({ groups: capped(parts, node, 60), links: parts.flatMap((group) => group.links) });
  return columns.filter((column) => column.chosen || column.groups.length);
}
function holdersOf(groups, chosen, step) {
  const found = { key: `up${step}`, quiet: true, items: [], links: [] };
  for (const { node } of groups.flatMap((group) => group.shown)) {
    const chain = ancestorsOf(node);
    const plan = chain.find((holder) => holder.cls.key === "Plan");
    const holder = isOutline(chosen) || !isOutline(node) ? chain[chain.length - 1] : plan;
    if (!holder || !holder.shown || holder === chosen) continue;
    found.links.push([holder, node]);
    if (!found.items.some((item) => item.node === holder)) found.items.push({ node: holder, edge: null });
  }
  return found;
}
function partsOf(groups) {
  const holders = groups.flatMap((group) => group.shown).map((item) => item.node)
    .filter((node) => ["Area", "Objective", "Plan", "Task"].includes(node.cls.key) && groups.length);
  if (holders.length > 40) return [];
  return holders.map((holder) => {
    const items = holder.into.filter((edge) => edge.relation.key === "sg:partOf" && isFollowed(edge)).map((edge) => ({ node: edge.from, edge }));
    items.sort((a, b) => a.node.i - b.node.i);
    return { key: `parts:${holder.key}`, holder, items, links: items.map((item) => [holder, item.node]) };
  }).filter((group) => group.items.length);
}

// At most CAP boxes a column: each group gets its share, and a box with the number of those that are left.
const CAP = 25;
const opened = new Set();
function capped(groups, chosen, cap = CAP) {
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  const isPart = (group) => Boolean(group.cls || group.holder);
  const parts = groups.filter(isPart).reduce((sum, group) => sum + group.items.length, 0);
  const shareOf = (group) => (isPart(group) ? Math.floor((cap * group.items.length) / Math.max(parts, cap))
    : Math.floor((Math.max(0, cap - parts) * group.items.length) / Math.max(1, total - parts)));
  return groups.map((group) => {
    const share = total <= cap ? group.items.length : Math.max(3, shareOf(group));
    const all = opened.has(`${chosen.key} ${group.key}`) || group.items.length <= share + 1;
    return { ...group, shown: all ? group.items : group.items.slice(0, share), rest: all ? 0 : group.items.length - share };
  });
}
