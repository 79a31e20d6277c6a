// Start: read the address, draw, and draw again whatever a change of state touches.
const drawn = { theme: "", language: "", filter: "", map: false };

function draw(isStep) {
  document.documentElement.dataset.theme = themeOf();
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
  document.title = `${state.thing ? shorten(labelOf(state.thing), 80) : raw.title[state.language]} · spacegraph`;
  document.body.classList.toggle("focused", Boolean(state.thing));
  document.body.classList.toggle("as-map", state.map);
  const filter = [...state.off, "|", ...state.on].join(",");
  const anew = drawn.theme !== themeOf() || drawn.language !== state.language;
  if (anew || drawn.filter !== filter) { drawWords(); drawLegend(); }
  if (drawn.theme && drawn.theme !== themeOf()) repaintMap();
  else if (drawn.filter !== filter) sync();
  else map.network.redraw();
  if (drawn.map !== state.map) setTimeout(() => fitMap(false), 50);
  Object.assign(drawn, { theme: themeOf(), language: state.language, filter, map: state.map });
  drawTools();
  drawTrail();
  drawPanel();
  drawFocus(isStep);
  drawNote();
  if (isStep) tellStep();
}
function drawWords() {
  find("title").textContent = raw.title[state.language];
  find("title").lang = langOf(raw.title[state.language]);
  find("skip").textContent = say("skip");
  find("map").setAttribute("aria-label", say("map", count(nodes.length), count(edges.length)));
  wordSearch();
}
function drawNote() {
  const words = nodes.some(isShown) ? leftOutText() : say("nothing");
  find("note").hidden = !words || Boolean(state.thing);
  find("note").textContent = words;
}
function tellStep() {
  const node = state.thing;
  const around = node && new Set(groupsOfNode(node).flatMap((group) => group.items.map((item) => item.node))).size;
  find("status").textContent = node ? say("chosen", labelOf(node), count(around)) : say("overviewShown");
  find("tip").hidden = true;
  map.hover = null;
}
function start() {
  readFragment();
  refilter();
  makeMap();
  makeSearch();
  draw(false);
  sync();
  if (state.at) moveMap(...state.at, false); else fitMap(false);
  onChange(draw);
  darkSystem.addEventListener("change", () => tell(false));
  narrow.addEventListener("change", () => { tell(false); setTimeout(() => fitMap(false), 50); });
  addEventListener("resize", () => drawCurves());
  find("skip").addEventListener("click", (event) => { event.preventDefault(); find("panel").focus(); });
  document.body.dataset.ready = "true";
}
start();
