// The shapes of the classes, as a path round the origin with radius 9: for the legend, and for dots on the map.
const corners = (n, turn, radius) => Array.from({ length: n }, (_, k) => {
  const angle = turn + (2 * Math.PI * k) / n;
  const r = Array.isArray(radius) ? radius[k % radius.length] : radius;
  return [r * Math.sin(angle), -r * Math.cos(angle)];
});
const OUTLINES = {
  square: [[-7, -7], [7, -7], [7, 7], [-7, 7]],
  diamond: [[0, -9], [9, 0], [0, 9], [-9, 0]],
  triangle: corners(3, 0, 9.5),
  triangleDown: corners(3, Math.PI, 9.5),
  hexagon: corners(6, Math.PI / 2, 8.6),
  star: corners(10, 0, [10, 4.6]),
  dot: null,
};
function pathOf(shape) {
  const outline = OUTLINES[shape];
  if (!outline) return "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z";
  return `M${outline.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}z`;
}
function trace(context, shape, x, y, radius) {
  const outline = OUTLINES[shape];
  if (!outline) { context.moveTo(x + radius * 0.8, y); context.arc(x, y, radius * 0.8, 0, 2 * Math.PI); return; }
  outline.forEach(([dx, dy], n) => context[n ? "lineTo" : "moveTo"](x + (dx * radius) / 9, y + (dy * radius) / 9));
  context.closePath();
}
