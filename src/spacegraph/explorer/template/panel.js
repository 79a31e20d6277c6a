// The panel: all that is known of the chosen thing, each fact with the source and section that say it.
const MOST_LINKS = 12;

function drawPanel() {
  const panel = find("panel");
  panel.setAttribute("aria-label", say("panel"));
  fill(panel, ...(state.thing ? describeNode(state.thing) : describeAll()));
  panel.scrollTop = 0;
}
function describeNode(node) {
  const other = otherLabelOf(node);
  const groups = groupsOfNode(node);
  return [
    make("p", { class: "badge" }, icon(node.cls), labelOf(node.cls), node.number ? text(node.number, "span", { class: "number" }) : null),
    text(labelOf(node), "h2"),
    other !== labelOf(node) ? text(other, "p", { class: "other" }) : null,
    node.also.length ? make("p", { class: "also" }, `${say("also")}: `, ...node.also.flatMap((name, n) => [n ? " · " : null, text(name)])) : null,
    ...describeFacts(node),
    ...groups.map((group) => describeGroup(node, group)),
    groups.length ? null : make("p", { class: "quiet" }, say("nothingRelated")),
    ...describeSpots(node),
    ...describeIdentity(node),
  ];
}
function describeFacts(node) {
  const list = make("dl", {});
  const own = [];
  for (const fact of node.facts) {
    if (fact.relation.key === "sg:number") continue;
    const value = fact[state.language];
    const words = make("span", { class: "stated" }, text(value), " ", ...chipsOf(node, fact));
    if (["dct:abstract", "skos:definition"].includes(fact.relation.key)) own.push(make("p", { class: "lead" }, words));
    else list.append(make("dt", {}, text(labelOf(fact.relation))), make("dd", { class: fact.relation.key === "sg:value" ? "amount" : null }, words));
  }
  return [...own, list.children.length ? list : null];
}
function describeGroup(node, group) {
  const items = group.items.map(({ node: other, edge }) => make("li", {}, link(other, null, { class: "thing" }), " ",
    other.value ? text(other.value[state.language], "span", { class: "amount" }) : null, other.value ? " " : null,
    edge.note ? make("span", { class: "note" }, text(edge.note[state.language])) : null, edge.note ? " " : null,
    ...chipsOf(edge.from, edge)));
  items.forEach((item, n) => item.prepend(icon(group.items[n].node.cls)));
  const list = make("ul", { class: "links" }, ...items.slice(0, MOST_LINKS));
  const section = make("section", {}, make("h3", {}, text(groupLabel(group), "span"), make("span", { class: "count" }, count(group.items.length))), list);
  if (items.length > MOST_LINKS) {
    const all = say("showAll", count(items.length));
    const more = button(all, all, () => { list.append(...items.slice(MOST_LINKS)); more.remove(); }, { class: "all" });
    section.append(more);
  }
  return section;
}

// Who says so: one chip a source, with its number in the list of sources and the sections.
function chipsOf(node, stated) {
  if (!stated.sources.length) return [make("span", { class: "chip plain", title: say("referenceHint") }, say("reference"))];
  return spotsOf(node, stated).map(({ source, spots }) => {
    const sections = [...new Set(spots.map((spot) => spot.section).filter(Boolean))];
    const short = sections.slice(0, 2).join(", ") + (sections.length > 2 ? " …" : "");
    const full = [labelOf(source), ...spots.slice(0, 6).map(placeOf), spots.length > 6 ? "…" : ""].filter(Boolean).join(" · ");
    const inner = [make("b", {}, source.mark), short ? text(short, "span") : null];
    return source.node ? link(source.node, inner[0], { class: "chip", title: full, "aria-label": full, lang: langOf(full) }).appendChild(inner[1] || document.createTextNode("")).parentNode
      : make("span", { class: "chip plain", title: full }, ...inner);
  });
}
function placeOf(spot) {
  const section = spot.section ? say("section", spot.section) : "";
  const characters = spot.start === null ? "" : say("characters", spot.start, spot.end);
  return [section, characters].filter(Boolean).join(", ");
}
function describeSpots(node) {
  if (!node.spots.length) return [];
  const places = node.spots.map((spot) => make("li", {},
    spot.source.node ? link(spot.source.node, text(labelOf(spot.source))) : text(labelOf(spot.source)), " ", text(placeOf(spot), "span", { class: "place" })));
  return [make("section", { class: "said" }, make("h3", {}, say("said")), make("ul", {}, ...places))];
}
const iriOf = (node) => (node.key.includes("://") ? node.key : raw.base + node.key);
function citationOf(node) {
  const where = node.spots.map((spot) => `${labelOf(spot.source)}, ${placeOf(spot)}`);
  const holders = ancestorsOf(node).filter((holder) => holder.cls.key !== "Region").map(labelOf);
  return [[labelOf(node), ...holders.reverse()].join(". "), where.join("; "), iriOf(node)].filter(Boolean).join(". ");
}
function describeIdentity(node) {
  return [make("section", { class: "identity" }, make("h3", {}, say("identifier")), make("code", {}, iriOf(node)),
    make("p", { class: "buttons" },
      button(say("copyIri"), say("copyIri"), () => copy(iriOf(node))),
      button(say("copyCitation"), say("copyCitation"), () => copy(citationOf(node)))))];
}
