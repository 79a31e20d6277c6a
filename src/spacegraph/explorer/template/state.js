// What is chosen and switched: kept in the address, so that Back and sharing work. Listeners are told of every change.
const state = {
  thing: null, language: raw.language, theme: "", map: false,
  off: new Set(), on: new Set(), at: null,
};
const listeners = [];
const onChange = (listener) => listeners.push(listener);
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 760px)");
const themeOf = () => state.theme || (darkSystem.matches ? "dark" : "light");

const plain = (text) => encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
function toFragment() {
  const parts = [];
  if (state.thing) parts.push(`thing=${plain(state.thing.key)}`);
  if (state.language !== raw.language) parts.push(`lang=${state.language}`);
  if (state.theme) parts.push(`theme=${state.theme}`);
  if (state.off.size) parts.push(`off=${plain([...state.off].sort().join(","))}`);
  if (state.on.size) parts.push(`on=${plain([...state.on].sort().join(","))}`);
  if (state.at && !state.thing) parts.push(`at=${state.at.join(",")}`);
  return `#${parts.join("&")}`;
}
function readFragment() {
  const found = new URLSearchParams(location.hash.slice(1));
  const list = (name) => new Set((found.get(name) || "").split(",").filter(Boolean));
  const at = (found.get("at") || "").split(",").map(Number);
  state.thing = byKey.get(found.get("thing") || "") || null;
  state.language = ["en", "zh"].includes(found.get("lang")) ? found.get("lang") : raw.language;
  state.theme = ["light", "dark"].includes(found.get("theme")) ? found.get("theme") : "";
  state.off = list("off");
  state.on = list("on");
  state.at = at.length === 3 && at.every(Number.isFinite) ? at : null;
}

// Change the state: a newly chosen thing is a step that Back undoes, everything else is not.
let steps = 0;
function change(changes) {
  const isStep = "thing" in changes && changes.thing !== state.thing;
  Object.assign(state, changes);
  try {
    if (isStep) { history.pushState(null, "", toFragment()); steps += 1; } else history.replaceState(null, "", toFragment());
  } catch { /* a page inside a notebook may have no history of its own */ }
  tell(isStep);
}
function tell(isStep) {
  refilter();
  for (const listener of listeners) listener(isStep);
}
function goBack() {
  if (steps > 0) { steps -= 1; history.back(); } else change({ thing: null });
}
addEventListener("popstate", () => { const before = state.thing; readFragment(); tell(before !== state.thing); });
addEventListener("hashchange", () => { const before = state.thing; readFragment(); tell(before !== state.thing); });

// What the switches let through: on the map quiet relations wait until they are switched on.
const sourcesOn = (list) => !list.length || list.some((source) => !state.off.has(source.key));
const isShown = (node) => node.shown;
const isOnMap = (relation) => (relation.loud ? !state.off.has(relation.key) : state.on.has(relation.key));
const isFollowed = (edge) => !state.off.has(edge.relation.key) && sourcesOn(edge.sources) && edge.from.shown && edge.to.shown;
function refilter() {
  for (const node of nodes) node.shown = !state.off.has(node.cls.key) && sourcesOn([...node.sources]);
  for (const edge of edges) edge.onMap = isOnMap(edge.relation) && isFollowed(edge);
}
