// The panel when nothing is chosen: what is here, and where to start.
function describeAll() {
  const plans = byDegree("Plan", 12).sort((a, b) => b.into.length - a.into.length);
  const hubs = ["Technology", "Agency", "Application"].flatMap((cls) => byDegree(cls, cls === "Application" ? 4 : 6));
  const seeds = raw.seeds.map((i) => nodes[i]).slice(0, 12);
  const counts = sources.length ? say("counts", count(nodes.length), count(edges.length), sources.length)
    : say("countsPlain", count(nodes.length), count(edges.length));
  return [
    make("h2", {}, say("welcome")),
    make("p", { class: "lead" }, counts),
    ...describeLeftOut(),
    seeds.length ? section("startSeeds", seeds) : null,
    plans.length ? section("startPlans", plans) : null,
    hubs.length ? section("startHubs", hubs) : null,
    make("section", {}, make("h3", {}, say("how")), make("ul", { class: "how" }, ...["how1", "how2", "how3"].map((key) => make("li", {}, say(key))))),
  ];
}
function byDegree(cls, most) {
  return nodes.filter((node) => node.cls.key === cls && node.shown && node.degree).sort((a, b) => b.degree - a.degree || a.i - b.i).slice(0, most);
}
function section(title, things) {
  const items = things.map((node) => make("li", {}, icon(node.cls), link(node, null, { class: "thing" }), " ", make("span", { class: "count" }, count(node.degree))));
  return make("section", {}, make("h3", {}, say(title)), make("ul", { class: "links" }, ...items));
}
function leftOutText() {
  const parts = Object.entries(raw.leftOut).map(([cls, number]) => `${labelOfLeftOut(cls)} (${count(number)})`);
  return parts.length ? say("leftOut", parts.join(state.language === "zh" ? "、" : ", ")) : "";
}
const labelOfLeftOut = (cls) => (raw.leftOutLabels[cls] || [cls, cls])[state.language === "zh" ? 1 : 0];
function describeLeftOut() {
  const words = leftOutText();
  return words ? [make("p", { class: "warning" }, words)] : [];
}
