// Elements made from data: every text is a text node, never markup.
const find = (id) => document.getElementById(id);
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}
const fill = (element, ...children) => element.replaceChildren(...children.filter(Boolean));

// A text of the graph with its language, its direction kept to itself.
const text = (value, tag = "bdi", attributes = {}) => make(tag, { lang: langOf(value), dir: "auto", ...attributes }, value);

function icon(cls) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-10 -10 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", pathOf(cls.shape));
  path.setAttribute("fill", cls.colour[themeOf()]);
  svg.append(path);
  return svg;
}

const addressOf = (node) => `#thing=${plain(node.key)}`;
function link(node, label, attributes = {}) {
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    change({ thing: node });
  };
  return make("a", { href: addressOf(node), onclick: open, ...attributes }, label || text(labelOf(node)));
}
const button = (label, hint, onclick, attributes = {}) => make("button", { type: "button", title: hint, onclick, ...attributes }, label);

let announced = 0;
function announce(message) {
  const status = find("status");
  status.textContent = message;
  status.classList.add("seen");
  clearTimeout(announced);
  announced = setTimeout(() => status.classList.remove("seen"), 2500);
}
