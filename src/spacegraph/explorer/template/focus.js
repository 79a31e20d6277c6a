// The focus: the neighbourhood of the chosen thing as columns of boxes, joined by curves.
const focus = { boxes: new Map(), links: [] };

function drawFocus(isStep) {
  const node = state.thing;
  const stage = find("focus");
  stage.hidden = !node;
  find("map").inert = Boolean(node);
  if (!node) { stage.replaceChildren(); return; }
  focus.boxes.clear();
  const columns = columnsOf(node);
  const middle = columns.findIndex((column) => column.chosen);
  const curves = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  curves.setAttribute("aria-hidden", "true");
  const row = make("div", { class: "columns" }, ...columns.map((column, n) => makeColumn(column, n)));
  stage.replaceChildren(make("div", { class: "sheet" }, row));
  row.parentNode.prepend(curves);
  const room = (stage.clientWidth - 60) / columns.length;
  row.style.setProperty("--column", `${Math.round(Math.min(236, Math.max(164, room * 0.84)))}px`);
  row.style.setProperty("--gap", `${Math.round(Math.min(70, Math.max(26, room * 0.18)))}px`);
  focus.links = linksOf(columns, middle);
  drawCurves();
  if (isStep || !stage.contains(document.activeElement)) centre();
}
function makeColumn(column, n) {
  if (column.chosen) return make("div", { class: "column middle", "data-column": n }, makeBox(column.chosen, null, true));
  return make("div", { class: "column", "data-column": n }, ...column.groups.map((group) => makeGroup(group)));
}
function makeGroup(group) {
  const boxes = group.shown.map(({ node, edge }) => makeBox(node, edge));
  if (group.rest) {
    const open = () => { opened.add(`${state.thing.key} ${group.key}`); drawFocus(false); };
    boxes.push(button(say("more", group.rest), say("moreHint", group.rest), open, { class: "rest" }));
  }
  const heading = group.quiet ? null : group.holder ? text(labelOf(group.holder), "h3", { class: "of" })
    : make("h3", {}, text(groupLabel(group), "span"), make("span", { class: "count" }, String(group.items.length)));
  return make("section", { class: "group" }, heading, ...boxes);
}
function makeBox(node, edge, chosen = false) {
  const label = labelOf(node);
  const number = node.number && !chosen ? text(node.number, "span", { class: "number" }) : null;
  const value = node.value ? text(node.value[state.language], "span", { class: "value" }) : null;
  const body = make("span", { class: "words" }, make("span", { class: "label" }, number, number ? " " : null, text(label)), value);
  const box = chosen
    ? make("div", { class: "box chosen", tabindex: 0, "aria-current": "true" }, icon(node.cls), body)
    : link(node, icon(node.cls), { class: "box", title: label.slice(0, 300) });
  if (!chosen) box.append(body);
  box.style.setProperty("--hue", node.cls.colour[themeOf()]);
  box.node = node;
  if (!focus.boxes.has(node)) focus.boxes.set(node, []);
  focus.boxes.get(node).push(box);
  return box;
}
function linksOf(columns, middle) {
  const links = [];
  columns.forEach((column, n) => {
    if (column.chosen) return;
    if (column.links) for (const [from, to] of column.links) links.push([from, to, n < middle ? n : n - 1]);
    else for (const { node } of column.groups.flatMap((group) => group.shown)) {
      links.push(n < middle ? [node, columns[middle].chosen, n] : [columns[middle].chosen, node, middle]);
    }
  });
  return links;
}
function boxIn(node, column) {
  return (focus.boxes.get(node) || []).find((box) => Number(box.closest(".column").dataset.column) === column);
}
function drawCurves() {
  const sheet = find("focus").querySelector(".sheet");
  const curves = sheet && sheet.querySelector(":scope > svg");
  if (!curves) return;
  const origin = sheet.getBoundingClientRect();
  curves.setAttribute("width", sheet.scrollWidth);
  curves.setAttribute("height", sheet.scrollHeight);
  const paths = focus.links.map(([from, to, column]) => {
    const [one, other] = [boxIn(from, column), boxIn(to, column + 1)];
    if (!one || !other) return null;
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const [x1, y1] = [a.right - origin.left, a.top + a.height / 2 - origin.top];
    const [x2, y2] = [b.left - origin.left, b.top + b.height / 2 - origin.top];
    const bow = (x2 - x1) / 2;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${x1} ${y1}C${x1 + bow} ${y1} ${x2 - bow} ${y2} ${x2} ${y2}`);
    path.setAttribute("stroke", (one.node === state.thing ? other : one).node.cls.colour[themeOf()]);
    return path;
  });
  curves.replaceChildren(...paths.filter(Boolean));
}
function centre() {
  const stage = find("focus");
  const box = stage.querySelector(".chosen");
  if (!box) return;
  const [outer, inner] = [stage.getBoundingClientRect(), box.getBoundingClientRect()];
  stage.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  stage.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
}

// From box to box with the arrow keys: up and down in a column, left and right to the nearest of the next.
function walk(key) {
  const stage = find("focus");
  const at = document.activeElement && document.activeElement.closest ? document.activeElement.closest("#focus .box, #focus .rest") : null;
  const from = at || stage.querySelector(".chosen");
  if (!from) return;
  const column = from.closest(".column");
  const own = [...column.querySelectorAll(".box, .rest")];
  let next = null;
  if (!at) next = from;
  else if (key === "ArrowUp" || key === "ArrowDown") next = own[own.indexOf(from) + (key === "ArrowUp" ? -1 : 1)];
  else {
    const beside = key === "ArrowLeft" ? column.previousElementSibling : column.nextElementSibling;
    const middle = from.getBoundingClientRect().top;
    const far = (box) => Math.abs(box.getBoundingClientRect().top - middle);
    next = beside && [...beside.querySelectorAll(".box, .rest")].sort((a, b) => far(a) - far(b))[0];
  }
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
}

function drawTrail() {
  const trail = find("trail");
  trail.hidden = !state.thing;
  trail.setAttribute("aria-label", say("trail"));
  if (!state.thing) { trail.replaceChildren(); return; }
  const out = make("a", { href: "#", onclick: (event) => { event.preventDefault(); change({ thing: null }); } }, say("overview"));
  const steps = [out, ...ancestorsOf(state.thing).map((node) => link(node, text(shorten(labelOf(node), 40)))),
    text(shorten(labelOf(state.thing), 48), "span", { "aria-current": "page" })];
  fill(trail, button(`‹ ${say("back")}`, say("back"), goBack, { class: "back" }), make("ol", {}, ...steps.map((step) => make("li", {}, step))));
}
