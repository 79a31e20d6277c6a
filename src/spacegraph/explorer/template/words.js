// Words of the page and labels of things in the language that is chosen.
function say(key, ...values) {
  return WORDS[key][state.language].replace(/\{(\d)\}/g, (_, n) => String(values[n]));
}
const labelOf = (thing) => thing[state.language];
const otherLabelOf = (thing) => thing[state.language === "en" ? "zh" : "en"];

// The language a text is in, for its lang attribute.
const langOf = (text) => (/\p{Script=Han}/u.test(text) ? "zh-Hans" : "en");
const count = (number) => number.toLocaleString("en-US");

// A label for the canvas: no control or direction marks, one line, at most `most` wide (a Chinese character counts two).
const widthOf = (char) => (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char) ? 2 : 1);
function shorten(text, most) {
  const clean = text.slice(0, 400).replace(/[\p{Cc}\p{Cf}]/gu, "").replace(/\s+/g, " ").trim();
  const chars = [...clean];
  const total = chars.reduce((sum, char) => sum + widthOf(char), 0);
  if (total <= most) return clean;
  const take = (list, room) => {
    let used = 0;
    return list.filter((char) => (used += widthOf(char)) <= room);
  };
  const head = take(chars, Math.floor(most * 0.66)).join("");
  const tail = take(chars.slice().reverse(), most - 1 - Math.floor(most * 0.66)).reverse().join("");
  return `${head.replace(/ [a-z]*$/i, "").trimEnd()}…${tail.replace(/^[a-z]{0,9} /i, "").trimStart()}`;
}
