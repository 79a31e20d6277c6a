// The overview: vis-network moves, zooms and draws the things that are near; we draw lines, far things and names ourselves.
const [LIVE, FAR_EDGES, NEAR_SCALE] = [1400, 6000, 0.35];
const STRUCTURE = new Set(["sg:partOf", "sg:region", "sg:jurisdiction", "sg:within", "sg:hosts"]);
const map = { network: null, live: null, ready: false, hover: null };

const coloursOf = () => (themeOf() === "dark"
  ? { ink: "#e8edf4", halo: "rgba(15,21,29,.86)", line: "170,186,208", strong: "rgba(242,177,52,.95)" }
  : { ink: "#1b2430", halo: "rgba(250,249,247,.88)", line: "70,82,100", strong: "rgba(194,74,0,.9)" });

function makeMap() {
  map.live = new vis.DataSet();
  const options = { ...raw.options, groups: groupsOf(), autoResize: true };
  map.network = new vis.Network(find("map"), { nodes: map.live, edges: new vis.DataSet() }, options);
  map.network.on("beforeDrawing", drawUnder);
  map.network.on("afterDrawing", drawOver);
  map.network.on("click", ({ pointer }) => { const node = nodeAt(pointer.canvas); if (node) change({ thing: node }); });
  for (const event of ["zoom", "dragEnd", "animationFinished", "resize"]) map.network.on(event, soon);
  find("map").addEventListener("pointermove", (event) => hover(event));
  find("map").addEventListener("pointerleave", () => hover(null));
  const canvas = find("map").querySelector("canvas");
  if (canvas) canvas.setAttribute("aria-hidden", "true");
  for (const inner of find("map").querySelectorAll("[tabindex]")) inner.tabIndex = -1;
  rankLabels();
}
const groupsOf = () => Object.fromEntries(classes.map((cls) => [cls.key, { shape: cls.shape, color: cls.colour[themeOf()] }]));

let waiting = 0;
function soon() { clearTimeout(waiting); waiting = setTimeout(sync, 60); }

function viewOf() {
  const { x, y } = map.network.getViewPosition();
  const box = find("map");
  return { x, y, scale: map.network.getScale(), width: box.clientWidth, height: box.clientHeight };
}
function isNear(node, view, margin = 60) {
  return Math.abs((node.x - view.x) * view.scale) < view.width / 2 + margin
    && Math.abs((node.y - view.y) * view.scale) < view.height / 2 + margin;
}

// Hand to vis-network the things in sight, the most important first, and take away the others.
function sync() {
  const view = viewOf();
  const wanted = new Map();
  for (const node of ranked) {
    if (wanted.size >= LIVE) break;
    if (node.shown && (nodes.length <= LIVE || isNear(node, view))) wanted.set(node.key, node);
  }
  const gone = map.live.getIds().filter((id) => !wanted.has(id));
  const known = new Set(map.live.getIds());
  const fresh = [...wanted.values()].filter((node) => !known.has(node.key));
  for (const node of nodes) node.live = false;
  for (const node of wanted.values()) node.live = true;
  if (gone.length) map.live.remove(gone);
  if (fresh.length) map.live.add(fresh.map((node) => ({ id: node.key, group: node.cls.key, x: node.x, y: node.y, size: node.size })));
  map.network.redraw();
}

function drawUnder(context) {
  const view = viewOf();
  drawLines(context, view);
  const byClass = new Map();
  for (const node of nodes) {
    if (!node.shown || node.live || !isNear(node, view)) continue;
    if (!byClass.has(node.cls)) byClass.set(node.cls, []);
    byClass.get(node.cls).push(node);
  }
  for (const [cls, members] of byClass) {
    context.fillStyle = cls.colour[themeOf()];
    context.beginPath();
    for (const node of members) {
      const radius = Math.max(node.size, 1.4 / view.scale);
      if (radius * view.scale < 3) context.rect(node.x - radius, node.y - radius, 2 * radius, 2 * radius);
      else trace(context, cls.shape, node.x, node.y, radius);
    }
    context.fill();
  }
}

// Lines in two strokes: what holds plans together, and faintly what links them; bent towards the middle of the map.
function drawLines(context, view) {
  const many = edges.length > FAR_EDGES;
  const { line } = coloursOf();
  const faint = Math.max(0.1, Math.min(0.4, 200 / edges.length));
  for (const strong of [false, true]) {
    if (many && !strong && view.scale < NEAR_SCALE) continue;
    context.beginPath();
    for (const edge of edges) {
      if (!edge.onMap || STRUCTURE.has(edge.relation.key) !== strong) continue;
      if (many && !isNear(edge.from, view) && !isNear(edge.to, view)) continue;
      bend(context, edge, strong ? 1 : 0.82);
    }
    context.strokeStyle = `rgba(${line},${strong ? 0.4 : faint})`;
    context.lineWidth = (strong ? 1.1 : 0.9) / view.scale;
    context.stroke();
  }
}
function bend(context, { from, to }, pull) {
  context.moveTo(from.x, from.y);
  if (pull === 1) context.lineTo(to.x, to.y);
  else context.quadraticCurveTo(((from.x + to.x) / 2) * pull, ((from.y + to.y) / 2) * pull, to.x, to.y);
}

function drawOver(context) {
  const view = viewOf();
  if (map.hover) drawHover(context, view);
  context.save();
  context.translate(view.x, view.y);
  context.scale(1 / view.scale, 1 / view.scale);
  drawLabels(context, view);
  context.restore();
}
function drawHover(context, view) {
  context.beginPath();
  for (const edge of [...map.hover.out, ...map.hover.into]) if (isFollowed(edge)) bend(context, edge, STRUCTURE.has(edge.relation.key) ? 1 : 0.82);
  context.strokeStyle = coloursOf().strong;
  context.lineWidth = 1.4 / view.scale;
  context.stroke();
  context.beginPath();
  context.arc(map.hover.x, map.hover.y, map.hover.size + 4 / view.scale, 0, 2 * Math.PI);
  context.stroke();
}

function nodeAt({ x, y }) {
  const reach = 9 / map.network.getScale();
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    if (!node.shown) continue;
    const far = Math.hypot(node.x - x, node.y - y) - node.size;
    if (far < reach && far < least) { best = node; least = far; }
  }
  return best;
}
function hover(event) {
  const box = find("map").getBoundingClientRect();
  const at = event && { x: event.clientX - box.left, y: event.clientY - box.top };
  const node = at ? nodeAt(map.network.DOMtoCanvas(at)) : null;
  const tip = find("tip");
  if (node) { tip.style.left = `${Math.min(at.x + 14, box.width - 260)}px`; tip.style.top = `${Math.min(at.y + 16, box.height - 60)}px`; }
  if (node === map.hover) return;
  map.hover = node;
  tip.hidden = !node;
  if (node) fill(tip, make("span", { class: "kind" }, labelOf(node.cls)), text(labelOf(node)));
  find("map").classList.toggle("over", Boolean(node));
  map.network.redraw();
}

function fitMap(animate = true) {
  const shown = nodes.filter(isShown);
  if (!shown.length || !find("map").clientWidth) return;
  const xs = shown.map((node) => node.x);
  const ys = shown.map((node) => node.y);
  const low = (list) => list.reduce((a, b) => Math.min(a, b));
  const high = (list) => list.reduce((a, b) => Math.max(a, b));
  const [left, right, top, bottom] = [low(xs), high(xs), low(ys), high(ys)];
  const box = find("map");
  const scale = Math.min((box.clientWidth - 90) / (right - left + 80), (box.clientHeight - 70) / (bottom - top + 80), 1.6);
  if (scale <= 0) return;
  moveMap((left + right) / 2, (top + bottom) / 2, scale, animate);
}
function moveMap(x, y, scale, animate) {
  const animation = animate && !calm.matches ? { duration: 450, easingFunction: "easeInOutQuad" } : false;
  map.network.moveTo({ position: { x, y }, scale, animation });
  soon();
}
function repaintMap() {
  map.network.setOptions({ groups: groupsOf() });
  map.live.clear();
  sync();
}
