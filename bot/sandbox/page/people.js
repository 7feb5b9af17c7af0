// People: who is looked at, who they are, and what language their phone speaks.

import { icon, make } from "./dom.js";
import { face, fullName } from "./faces.js";
import { toast } from "./notices.js";
import { ask, attempt } from "./wire.js";
import { languageOf, say } from "./words.js";
import { messagesOf, unread, world } from "./world.js";

/** A row of people to switch between. */
export function peopleRow(label, people, chosen, { chatOf, choose, language }) {
  return make("div", { class: "people", role: "group", "aria-label": label }, ...people.map((one) => {
    const count = unread(one.id, chatOf(one));
    const isChosen = one.id === chosen;
    const role = world.info.people[one.id]?.role;
    const isAlone = people.every((other) => other === one || other.first_name !== one.first_name);
    return make("button", { type: "button", class: "person", "aria-pressed": String(isChosen), "data-person": String(one.id), title: fullName(one), onclick: () => choose(one.id) },
      face(one), make("span", { class: "names" }, isAlone ? one.first_name : fullName(one), role && make("small", {}, say(language, role))),
      count > 0 && !isChosen && make("span", { class: "badge", role: "img", "aria-label": say(language, "{n} unread", { n: count }) }, String(count)));
  }));
}

/** What somebody has to know about the person they play, and the papers they could send. `papers`: their buttons. */
export function about(person, language, papers) {
  const known = world.info.people[person.id];
  if (!known) return null;
  const facts = known.facts.map(([what, value]) => make("div", {}, make("dt", {}, say(language, what)), make("dd", {}, value)));
  const [, value] = known.facts[0] ?? ["", ""];
  return make("details", { class: "about" },
    make("summary", {}, icon("down"), say(language, "You are {name}", { name: known.name }), make("span", { class: "brief", "aria-hidden": "true" }, value)),
    make("dl", {}, ...facts), make("div", { class: "papers" }, ...papers));
}

/** The language of somebody's phone. The bot asks for its own: that is said where it has begun to speak. */
export function tongue(person, language) {
  const spoken = languageOf(person.language_code), label = say(language, "Telegram speaks");
  const change = (code) => attempt(async () => {
    await ask("people", { id: person.id, language_code: code.replace("_", "-") });
    if (messagesOf(person.id).length) toast(say(code, "The bot keeps to the language it began in: write /language to change that."));
  });
  return make("select", { class: "tongue", "aria-label": label, title: label, onchange: (event) => change(event.target.value) },
    ...Object.entries(world.info.languages).map(([code, name]) => make("option", { value: code, selected: code === spoken }, name)));
}
