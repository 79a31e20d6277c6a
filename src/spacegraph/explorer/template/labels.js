// Names on the map: the most important first, each only where there is room for it.
const FONT = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const LABELS = { Region: [15, 700, 0], Plan: [13, 650, 0], Technology: [12, 450, 0], Area: [11, 450, 0.2] };
const [MOST_LABELS, CELL] = [260, 80];
const widths = new Map();
let ranked = [];

function rankLabels() {
  const weight = (node) => (node.cls.key === "Region" ? 3 : node.cls.key === "Plan" ? 2 : node.cls.key === "Technology" ? 1 : 0);
  const hasParts = (node) => node.into.some((edge) => edge.relation.key === "sg:region" && edge.from.cls.key === "Plan");
  const rank = (node) => (weight(node) === 3 && !hasParts(node) ? 0.5 : weight(node)) * 1000 + Math.min(node.degree, 900);
  for (const node of nodes) node.district = node.cls.key === "Region" && !hasParts(node);
  ranked = nodes.slice().sort((a, b) => rank(b) - rank(a) || a.i - b.i);
}

function measure(context, label, font) {
  const key = font + label;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(label).width;
    if (widths.size > 20000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

// Cells of the screen that are taken, so that a label is compared with its neighbours only.
function makeRoom() {
  const cells = new Map();
  const each = ([l, t, r, b], visit) => {
    for (let x = Math.floor(l / CELL); x <= Math.floor(r / CELL); x += 1) {
      for (let y = Math.floor(t / CELL); y <= Math.floor(b / CELL); y += 1) if (visit(`${x},${y}`)) return true;
    }
    return false;
  };
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return {
    isFree: (box) => !each(box, (cell) => (cells.get(cell) || []).some((other) => meets(box, other))),
    take: (box) => each(box, (cell) => { cells.set(cell, [...(cells.get(cell) || []), box]); return false; }),
  };
}

function drawLabels(context, view) {
  const room = makeRoom();
  const seen = (map.hover ? [map.hover, ...ranked] : ranked).filter((node) => node.shown && isNear(node, view, 40));
  const onScreen = (node) => [(node.x - view.x) * view.scale, (node.y - view.y) * view.scale, Math.max(node.size * view.scale, 2)];
  for (const node of seen.slice(0, LIVE)) {
    const [x, y, radius] = onScreen(node);
    if (radius > 3.5) room.take([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8]);
  }
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round" });
  let drawn = 0;
  for (const node of seen) {
    if (drawn >= MOST_LABELS) break;
    const [size, weight, from] = node.district ? [11.5, 500, 0.25] : LABELS[node.cls.key] || [11, 400, 0.3];
    if (view.scale < from && node !== map.hover) continue;
    const [x, y, radius] = onScreen(node);
    const label = shorten(labelOf(node), view.scale > 1.1 ? 44 : node.cls.key === "Plan" ? 34 : 28);
    const font = `${node === map.hover ? 700 : weight} ${size}px ${FONT}`;
    const half = measure(context, label, font) / 2 + 3;
    const tries = [[x, y + radius + 3], [x, y - radius - size - 4], [x + radius + half + 2, y - size / 2]];
    const isInside = (left) => Math.abs(left) + half < view.width / 2;
    const isFree = ([left, top]) => isInside(left) && room.isFree([left - half, top - 2, left + half, top + size + 2]);
    const place = node === map.hover ? tries[0] : tries.find(isFree);
    if (!place) continue;
    room.take([place[0] - half, place[1] - 2, place[0] + half, place[1] + size + 2]);
    writeLabel(context, label, font, place);
    drawn += 1;
  }
}
function writeLabel(context, label, font, [x, y]) {
  const { ink, halo } = coloursOf();
  Object.assign(context, { font, strokeStyle: halo, lineWidth: 3.5, fillStyle: ink });
  context.strokeText(label, x, y);
  context.fillText(label, x, y);
}
