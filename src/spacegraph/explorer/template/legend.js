// The list on the left: classes, relations and sources with counts; each is a switch.
const unfolded = new Set();

function drawLegend() {
  const legend = find("legend");
  const keep = document.activeElement && legend.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  legend.setAttribute("aria-label", say("filter"));
  const used = relations.filter((relation) => relation.count);
  fill(legend,
    makeSwitches("classes", classes.map((cls) => ({
      key: cls.key, label: text(labelOf(cls)), mark: icon(cls), count: cls.count, on: !state.off.has(cls.key), quiet: false,
    }))),
    makeSwitches("relations", used.map((relation) => ({
      key: relation.key, label: text(labelOf(relation)), count: relation.count, on: isOnMap(relation), quiet: !relation.loud,
    })), 12),
    sources.length ? makeSwitches("sources", sources.map((source) => ({
      key: source.key, label: text(labelOf(source)), mark: make("b", { class: "mark" }, source.mark), count: source.count, on: !state.off.has(source.key),
    })), 12) : null);
  if (keep) { const again = [...legend.querySelectorAll("[data-key]")].find((input) => input.dataset.key === keep); if (again) again.focus(); }
}
function makeSwitches(title, entries, most = 99) {
  const open = unfolded.has(title) || entries.length <= most + 1;
  const list = entries.slice(0, open ? entries.length : most).map((entry) => make("li", {},
    make("label", {}, make("input", { type: "checkbox", checked: entry.on, "data-key": entry.key, onchange: () => toggle([entry]) }),
      entry.mark, make("span", { class: "name" }, entry.label), make("span", { class: "count" }, count(entry.count)))));
  const allOn = entries.every((entry) => entry.on);
  const word = allOn ? say("none") : say("all");
  const switchAll = button(word, `${say(title)}: ${word}`, () => toggle(entries.filter((entry) => entry.on === allOn)), { class: "all", "data-key": `all:${title}`, "aria-label": `${say(title)}: ${word}` });
  const rest = open ? null : button(say("more", entries.length - most), say("moreHint", entries.length - most), () => { unfolded.add(title); drawLegend(); }, { class: "rest" });
  return make("section", {}, make("h2", {}, say(title), switchAll), make("ul", {}, ...list), rest);
}
function toggle(entries) {
  const [off, on] = [new Set(state.off), new Set(state.on)];
  for (const entry of entries) {
    if (entry.quiet) { if (entry.on) on.delete(entry.key); else { on.add(entry.key); off.delete(entry.key); } }
    else if (entry.on) off.add(entry.key);
    else off.delete(entry.key);
  }
  change({ off, on });
}
