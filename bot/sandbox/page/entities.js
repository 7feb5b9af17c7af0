// Entities: bold, links, spoilers and the rest, as elements around plain text. Offsets are UTF-16, as here.

import { make } from "./dom.js";
import { follow } from "./notices.js";
import { asAsked, wholeMoment } from "./times.js";
import { say } from "./words.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

/** `scene`: the language, and what tapping a command does. */
export function formatted(text, entities, scene) {
  const box = make("div", { class: "text", dir: "auto" });
  box.append(...inside(text, entities ?? [], 0, text.length, scene));
  return box;
}

function inside(text, entities, from, to, scene) {
  const nodes = [];
  let at = from;
  entities.forEach((entity, place) => {
    const end = entity.offset + entity.length;
    if (entity.offset < at || end > to) return;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const within = entities.slice(place + 1).filter((other) => other.offset >= entity.offset && other.offset + other.length <= end);
    nodes.push(around(entity, text.slice(entity.offset, end), inside(text, within, entity.offset, end, scene), scene));
    at = end;
  });
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function around(entity, words, children, scene) {
  if (entity.type in TAGS) return make(TAGS[entity.type], {}, ...children);
  if (entity.type === "spoiler") return spoiler(children, scene);
  if (entity.type === "bot_command") {
    return make("button", { type: "button", class: "link", onclick: () => scene.command(words) }, ...children);
  }
  if (entity.type === "date_time") return moment(entity, children, scene);
  const address = { url: words, text_link: entity.url }[entity.type];
  if (address) return link(address, children, scene);
  return make("span", { class: entity.type }, ...children);
}

/** A moment as its format asks for it, in the zone of the one who reads; as it was written where it asks for nothing. */
function moment(entity, children, scene) {
  const seconds = entity.unix_time;
  const shown = entity.date_time_format ? [asAsked(scene.language, seconds, entity.date_time_format)] : children;
  return make("time", { class: "moment", datetime: new Date(seconds * 1000).toISOString(), title: wholeMoment(scene.language, seconds) }, ...shown);
}

function link(address, children, scene) {
  const whole = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  if (!/^https?:/i.test(whole)) return make("span", {}, ...children);
  return make("a", {
    href: whole, rel: "noopener noreferrer",
    onclick: (event) => { event.preventDefault(); follow(scene.language, whole); },
  }, ...children);
}

function spoiler(children, scene) {
  const label = say(scene.language, "Hidden: press to read");
  const cover = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": label, title: label }, make("em", { class: "hint" }, label), make("span", {}, ...children));
  const reveal = () => {
    cover.classList.add("revealed");
    cover.querySelector(":scope > .hint")?.remove();
    for (const name of ["role", "tabindex", "aria-label", "title"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); reveal(); }
  });
  return cover;
}
