// The buttons at the top, and copying.
function drawTools() {
  const tools = find("tools");
  tools.setAttribute("aria-label", say("tools"));
  const dark = themeOf() === "dark";
  fill(tools,
    button(say("filter"), say("filterHint"), toggleLegend, { class: "filter", id: "filter", "aria-expanded": String(document.body.classList.contains(narrow.matches ? "with-legend" : "without-legend") === narrow.matches), "aria-controls": "legend" }),
    button(state.map ? say("showList") : say("showMap"), say("showMap"), () => change({ map: !state.map }), { class: "switch-map", "aria-pressed": String(state.map) }),
    button(say("fit"), say("fitHint"), fitAll, { class: "fit" }),
    button(say("language"), say("languageHint"), () => change({ language: state.language === "en" ? "zh" : "en" }), { id: "language", lang: state.language === "en" ? "zh-Hans" : "en" }),
    button(dark ? say("light") : say("dark"), say("themeHint"), () => change({ theme: dark ? "light" : "dark" }), { id: "theme" }),
    button(say("share"), say("shareHint"), share, { id: "share" }),
    button(say("picture"), say("pictureHint"), savePicture, { id: "picture" }));
}
function toggleLegend() {
  document.body.classList.toggle(narrow.matches ? "with-legend" : "without-legend");
  drawTools();
  find("filter").focus();
  if (!state.thing) setTimeout(() => fitMap(false), 50); else drawCurves();
}
function fitAll() {
  if (state.thing) change({ thing: null });
  fitMap();
}
function share() {
  if (!state.thing) {
    const view = viewOf();
    change({ at: [Math.round(view.x), Math.round(view.y), Number(view.scale.toFixed(3))] });
  }
  copy(location.href);
}
function copy(words) {
  const done = () => announce(say("copied"));
  const show = () => { if (copyByHand(words)) done(); else prompt(say("notCopied"), words); };
  if (navigator.clipboard && isSecureContext) navigator.clipboard.writeText(words).then(done, show);
  else show();
}
function copyByHand(words) {
  const area = make("textarea", { "aria-hidden": "true", class: "copying" });
  const before = document.activeElement;
  area.value = words;
  document.body.append(area);
  area.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { done = false; }
  area.remove();
  if (before) before.focus();
  return done;
}
