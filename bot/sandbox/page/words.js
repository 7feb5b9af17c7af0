// Words: the page's own texts, in the language of whoever looks; English where there is no translation.

let translated = {};

export function learn(words) { translated = words; }

/** The catalogue for what a phone calls its language: "zh-hans" → zh_CN. */
export function languageOf(code) {
  const parts = (code || "en").toLowerCase().replaceAll("_", "-").split("-");
  if (parts[0] !== "zh") return parts[0] in translated ? parts[0] : "en";
  return ["hant", "tw", "hk", "mo"].some((part) => parts.includes(part)) ? "zh_TW" : "zh_CN";
}

/** What the page itself speaks. */
export const pageLanguage = () => languageOf(document.documentElement.lang);

/** As `lang` attributes and Intl want it. */
export const tag = (language) => language.replace("_", "-");

export function say(language, text, values = {}) {
  const said = translated[language]?.[text] || text;
  return said.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
