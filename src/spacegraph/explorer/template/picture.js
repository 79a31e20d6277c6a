// What is seen as a PNG: the canvas of the map, or the boxes and curves of the focus drawn again.
function savePicture() {
  const canvas = state.thing ? drawFocusPicture() : drawMapPicture();
  const name = `spacegraph-${(state.thing ? state.thing.key : "overview").replace(/[^a-z0-9]+/gi, "-").slice(0, 80)}.png`;
  canvas.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    const save = make("a", { href: address, download: name });
    document.body.append(save);
    save.click();
    save.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    announce(say("saved", name));
  }, "image/png");
}
const groundOf = () => getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
function startPicture(width, height, scale) {
  const canvas = make("canvas", { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const context = canvas.getContext("2d");
  context.fillStyle = groundOf();
  context.fillRect(0, 0, canvas.width, canvas.height);
  return [canvas, context];
}
function drawMapPicture() {
  const shown = find("map").querySelector("canvas");
  const [canvas, context] = startPicture(shown.width, shown.height, 1);
  context.drawImage(shown, 0, 0);
  return canvas;
}
function drawFocusPicture() {
  const sheet = find("focus").querySelector(".sheet");
  const origin = sheet.getBoundingClientRect();
  const [canvas, context] = startPicture(sheet.scrollWidth, sheet.scrollHeight, 2);
  context.scale(2, 2);
  context.globalAlpha = 0.6;
  for (const path of sheet.querySelectorAll(":scope > svg path")) {
    context.strokeStyle = path.getAttribute("stroke");
    context.stroke(new Path2D(path.getAttribute("d")));
  }
  context.globalAlpha = 1;
  for (const box of sheet.querySelectorAll(".box, h3, .rest")) drawBox(context, box, origin);
  return canvas;
}
function drawBox(context, box, origin) {
  const place = box.getBoundingClientRect();
  const [x, y] = [place.left - origin.left, place.top - origin.top];
  const style = getComputedStyle(box);
  const size = parseFloat(style.fontSize);
  context.fillStyle = style.backgroundColor;
  context.strokeStyle = style.borderTopColor;
  context.beginPath();
  context.roundRect(x, y, place.width, place.height, 6);
  context.fill();
  if (parseFloat(style.borderTopWidth) > 0) context.stroke();
  Object.assign(context, { fillStyle: style.color, textBaseline: "middle", textAlign: "left" });
  const rows = rowsOf(context, box, style, place.width - (box.node ? 38 : 4));
  const top = y + place.height / 2 - ((rows.length - 1) * size * 1.34) / 2;
  rows.forEach(([words, weight], n) => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillText(words, x + (box.node ? 28 : 6), top + n * size * 1.34);
  });
  if (!box.node) return;
  context.fillStyle = box.node.cls.colour[themeOf()];
  context.beginPath();
  trace(context, box.node.cls.shape, x + 15, y + place.height / 2, 6);
  context.fill();
}
// The lines of a box: its label broken as wide as the box, then its value.
function rowsOf(context, box, style, width) {
  context.font = `${style.fontWeight} ${style.fontSize} ${FONT}`;
  const { node } = box;
  if (!node) return [[breakLines(context, [...box.childNodes].map((child) => child.textContent).join("  "), width, 1)[0], style.fontWeight]];
  const chosen = box.classList.contains("chosen");
  const label = [chosen ? "" : node.number, labelOf(node)].filter(Boolean).join(" ");
  const rows = breakLines(context, label, width, chosen ? 9 : 3).map((words) => [words, style.fontWeight]);
  const values = node.value ? breakLines(context, node.value[state.language], width * 0.95, 2) : [];
  return [...rows, ...values.map((words) => [words, 620])];
}
function breakLines(context, words, width, most) {
  const pieces = shorten(words, 400).match(/[\p{Script=Latin}\d'’.,()–-]+\s*|\s+|./gu) || [""];
  const lines = [""];
  for (const piece of pieces) {
    const line = lines[lines.length - 1];
    if (!line || context.measureText(line + piece.trimEnd()).width <= width) lines[lines.length - 1] += piece;
    else if (lines.length < most) lines.push(piece.trimStart());
    else { lines[lines.length - 1] = `${line.trimEnd().slice(0, -1)}…`; break; }
  }
  return lines;
}
