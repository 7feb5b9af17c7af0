// Phone: the left pane, a borrower alone with the bot.

import { Conversation } from "./conversation.js";
import { freshen, iconButton, make } from "./dom.js";
import { face } from "./faces.js";
import { sampleButton, samples } from "./papers.js";
import { about, peopleRow, tongue } from "./people.js";
import { popup } from "./popup.js";
import { welcome } from "./welcome.js";
import { act, attempt } from "./wire.js";
import { languageOf, say, tag } from "./words.js";
import { borrowers, lookAtChat, messagesOf, person, world } from "./world.js";

const NARROW = matchMedia("(max-width: 53.75em)"), LOW = matchMedia("(max-height: 60em)"), FLAT = matchMedia("(max-height: 32.5em)");

export class Phone {
  constructor(root, language) {
    this.root = root;
    this.pageLanguage = language;
    this.chosen = null;
    this.isOpen = null; // the card, once somebody has opened or folded it
    this.row = make("div", { class: "row-of-people" });
    this.head = make("header", { class: "head" });
    this.card = make("div", { class: "card" });
    this.conversation = new Conversation("phone", { start: (where) => welcome(where, () => this.conversation.composer.focus()) });
    root.append(this.row, make("div", { class: "device" }, this.head, this.card, this.conversation.root));
    for (const room of [NARROW, LOW, FLAT]) room.addEventListener("change", () => this.fold());
  }

  get language() { return languageOf(person(this.chosen)?.language_code); }

  choose(id) {
    this.chosen = id;
    this.refresh();
    this.row.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  refresh() {
    const people = borrowers();
    if (!people.some(({ id }) => id === this.chosen)) this.chosen = people[0]?.id ?? null;
    const one = person(this.chosen);
    if (!one) { this.showNobodyYet(); return; }
    const language = this.language;
    this.root.setAttribute("aria-label", say(language, "The borrower's phone"));
    this.root.lang = tag(language);
    freshen(this.row, peopleRow(say(language, "Borrowers"), people, one.id, { chatOf: ({ id }) => id, choose: (id) => this.choose(id), language: this.pageLanguage }));
    this.showHead(one, language);
    this.fold();
    this.conversation.show({ person: one.id, chat: one.id, topic: null }, language);
  }

  /** Whoever opens the page early, or keeps it open from one demo to the next, sees why it is empty. */
  showNobodyYet() {
    if (!world.info.zone) return; // a sandbox on its own is set up by whoever started it
    this.head.replaceChildren(make("p", { role: "status" }, say(this.pageLanguage, "Setting up a lender, a loan book and a bot on this machine…")));
  }

  showHead(one, language) {
    const known = world.info.people[one.id], papers = samples(one.id, language);
    const stamp = JSON.stringify([one, known, papers, language]);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    const focused = this.root.contains(document.activeElement) && document.activeElement.className;
    this.head.replaceChildren(face(world.bot, "bot"), make("div", {}, make("h2", {}, world.bot.first_name), make("small", {}, say(language, "bot"))),
      iconButton("more", say(language, "More"), (event) => this.menu(event.currentTarget)));
    const card = about(one, language, papers.map(sampleButton));
    card?.querySelector("summary").addEventListener("click", () => { this.isOpen = !card.open; });
    this.card.replaceChildren(...(card ? [card, tongue(one, language)] : []));
    if (focused === "tongue") this.card.querySelector(".tongue")?.focus();
  }

  /** The card makes room for the conversation, where room is scarce. */
  fold() {
    const card = this.card.querySelector("details");
    if (!card) return;
    const isNeeded = !NARROW.matches && !FLAT.matches && !(LOW.matches && messagesOf(this.chosen).length);
    card.open = this.isOpen ?? isNeeded;
  }

  menu(anchor) {
    const language = this.language, isBlocked = world.screens.get(this.chosen)?.is_blocked;
    popup(anchor, say(language, "More"), [
      { label: say(language, isBlocked ? "Unblock the bot" : "Block the bot"), onclick: () => attempt(async () => {
        await act(this.chosen, isBlocked ? "unblock" : "block");
        await lookAtChat(this.chosen);
      }) },
      { label: say(language, "Send somebody else's number"), onclick: () => attempt(() => act(this.chosen, "share_contact", { phone: "+12025550199", first_name: "Kim" })) },
    ]);
  }
}
