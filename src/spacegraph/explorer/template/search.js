// Search: a combobox over labels and variants in both languages and keys.
const MOST_HITS = 12;
const ORDER = ["Plan", "Technology", "Agency", "Region", "Task", "Area", "Application", "Company", "Facility", "Product"];
const search = { hits: [], at: -1, index: null };
const foldText = (value) => value.slice(0, 400).normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

function indexOf() {
  if (!search.index) {
    search.index = nodes.map((node) => ({ node, names: [...new Set([node.en, node.zh, ...node.also])].map((name) => [foldText(name), name]), key: node.key.toLowerCase() }));
  }
  return search.index;
}
function rankName(name, wanted, words) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  return words.length > 1 && words.every((word) => name.includes(word)) ? 3 : 9;
}
function searchFor(query) {
  const wanted = foldText(query);
  if (!wanted) return [];
  const words = wanted.split(" ");
  const found = [];
  for (const { node, names, key } of indexOf()) {
    let [best, name] = [9, ""];
    for (const [folded, printed] of names) {
      const rank = rankName(folded, wanted, words);
      if (rank < best) [best, name] = [rank, printed];
    }
    if (best === 9 && key.includes(wanted)) [best, name] = [4, node.key];
    if (best < 9) found.push({ node, name, rank: best, cls: (ORDER.indexOf(node.cls.key) + 99) % 99 });
  }
  const coarse = (hit) => (hit.rank === 0 ? 0 : hit.rank < 3 ? 1 : hit.rank);
  found.sort((a, b) => coarse(a) - coarse(b) || a.cls - b.cls || a.rank - b.rank || b.node.degree - a.node.degree || a.node.i - b.node.i);
  return found;
}
function suggest() {
  const query = find("query").value;
  const found = searchFor(query);
  search.hits = found.slice(0, MOST_HITS);
  search.at = search.hits.length ? 0 : -1;
  const list = find("hits");
  const entries = search.hits.map((hit, n) => {
    const extra = [hit.name, otherLabelOf(hit.node)].find((name) => name !== labelOf(hit.node)) || "";
    return make("li", { role: "option", id: `hit-${n}`, onmousedown: (event) => { event.preventDefault(); pick(n); } },
      icon(hit.node.cls), make("span", { class: "words" }, text(labelOf(hit.node)), extra ? text(extra, "span", { class: "other" }) : null),
      make("span", { class: "kind" }, labelOf(hit.node.cls)));
  });
  if (query.trim() && !entries.length) entries.push(make("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("noHits")));
  list.replaceChildren(...entries);
  showHits(entries.length > 0);
  if (query.trim()) find("status").textContent = say("hitCount", count(found.length));
  mark(search.at);
  preview();
}
function showHits(open) {
  find("hits").hidden = !open;
  find("query").setAttribute("aria-expanded", String(open));
  if (!open) find("query").removeAttribute("aria-activedescendant");
}
function mark(n) {
  search.at = n;
  [...find("hits").children].forEach((entry, k) => entry.setAttribute("aria-selected", String(k === n)));
  if (n < 0) { find("query").removeAttribute("aria-activedescendant"); return; }
  find("query").setAttribute("aria-activedescendant", `hit-${n}`);
  find("hits").children[n].scrollIntoView({ block: "nearest" });
}
// Typing flies to the best hit while the map is in sight.
function preview() {
  const hit = search.hits[search.at];
  if (!hit || state.thing || narrow.matches || !hit.node.shown) return;
  map.hover = hit.node;
  const scale = Math.max(map.network.getScale(), 0.9);
  moveMap(hit.node.x - (0.22 * find("map").clientWidth) / scale, hit.node.y, scale, true);
}
function pick(n) {
  const hit = search.hits[n];
  if (!hit) return;
  find("query").value = "";
  showHits(false);
  map.hover = null;
  change({ thing: hit.node });
  find("focus").querySelector(".chosen")?.focus({ preventScroll: true });
}
function makeSearch() {
  const input = find("query");
  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => showHits(false));
  input.addEventListener("focus", () => { if (input.value.trim()) suggest(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && search.hits.length) { event.preventDefault(); mark((search.at + step + search.hits.length) % search.hits.length); preview(); }
    else if (event.key === "Enter") { event.preventDefault(); pick(search.at); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); if (input.value) { input.value = ""; search.hits = []; showHits(false); map.hover = null; } else input.blur(); }
  });
}
function wordSearch() {
  const input = find("query");
  input.placeholder = say("search");
  input.setAttribute("aria-label", say("searchLabel"));
  find("hits").setAttribute("aria-label", say("hits"));
}
