// People: who is looked at, who they are, and what language their phone speaks.

import { icon, make } from "./dom.js";
import { face, fullName } from "./faces.js";
import { ask, attempt } from "./wire.js";
import { languageOf, say } from "./words.js";
import { unread, world } from "./world.js";

/** A row of people to switch between. */
export function peopleRow(label, people, chosen, { chatOf, choose, language }) {
  return make("div", { class: "people", role: "group", "aria-label": label }, ...people.map((one) => {
    const count = unread(one.id, chatOf(one));
    const isChosen = one.id === chosen;
    const role = world.info.people[one.id]?.role;
    return make("button", { type: "button", class: "person", "aria-pressed": String(isChosen), "data-person": String(one.id), title: fullName(one), onclick: () => choose(one.id) },
      face(one), make("span", { class: "names" }, one.first_name, role && make("small", {}, say(language, role))),
      count > 0 && !isChosen && make("span", { class: "badge", "aria-label": say(language, "{n} unread", { n: count }) }, String(count)));
  }));
}

/** What somebody has to know about the person they play. */
export function about(person, language) {
  const known = world.info.people[person.id];
  if (!known) return null;
  const languages = Object.entries(world.info.languages);
  const spoken = languageOf(person.language_code);
  return make("details", { class: "about", open: true },
    make("summary", {}, icon("down"), say(language, "You are {name}", { name: known.name })),
    make("dl", {}, ...known.facts.flatMap(([what, value]) => [make("dt", {}, say(language, what)), make("dd", {}, value)])),
    make("label", {}, say(language, "Telegram speaks"),
      make("select", { onchange: (event) => attempt(() => ask("people", { id: person.id, language_code: event.target.value.replace("_", "-") })) },
        ...languages.map(([code, name]) => make("option", { value: code, selected: code === spoken }, name)))));
}
