// The keyboard: / searches, Escape leads out, 0 shows all, arrows walk between neighbours or move the map, + and - zoom.
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches && event.target.matches("input[type=text], textarea");
  if (typing) return;
  if (event.key === "/") { event.preventDefault(); find("query").focus(); }
  else if (event.key === "Escape") leave();
  else if (event.key === "0") fitAll();
  else if (MOVES[event.key]) arrow(event);
  else if ("+=-".includes(event.key) && !state.thing) zoomBy(event.key === "-" ? 0.8 : 1.25);
});
function leave() {
  if (narrow.matches && document.body.classList.contains("with-legend")) toggleLegend();
  else if (state.thing) { change({ thing: null }); find("map").focus({ preventScroll: true }); }
}
function arrow(event) {
  const inPanel = event.target.closest && event.target.closest("#panel, #legend, header");
  if (inPanel) return;
  event.preventDefault();
  if (state.thing) walk(event.key);
  else {
    const [x, y] = MOVES[event.key];
    const view = viewOf();
    moveMap(view.x + (x * 120) / view.scale, view.y + (y * 120) / view.scale, view.scale, false);
  }
}
function zoomBy(factor) {
  const view = viewOf();
  moveMap(view.x, view.y, view.scale * factor, false);
}
