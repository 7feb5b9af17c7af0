// Desk: the right pane, the advisors' forum group with its topics, and each advisor's own chat with the bot.

import { Conversation } from "./conversation.js";
import { freshen, icon, iconButton, make } from "./dom.js";
import { face } from "./faces.js";
import { snippet } from "./message.js";
import { peopleRow } from "./people.js";
import { brief } from "./times.js";
import { welcome } from "./welcome.js";
import { languageOf, say, tag } from "./words.js";
import { deskChat, deskPeople, isService, messagesOf, person, unread, world } from "./world.js";

const ALONE = -1; // beside the topics: the chosen advisor's own chat
const NARROW = matchMedia("(max-width: 68.75em)"); // topics and a room do not fit side by side

export class Desk {
  constructor(root, language) {
    this.root = root;
    this.pageLanguage = language;
    this.chosen = null;
    this.topic = null; // null: none is open, which only a narrow screen shows; 0: the general one
    this.row = make("div", { class: "row-of-people" });
    this.head = make("header", { class: "head" });
    this.topics = make("nav", { class: "topics" });
    this.conversation = new Conversation("desk", { start: (where) => this.beginning(where) });
    this.room = make("div", { class: "room" }, this.head, this.conversation.root);
    this.window = make("div", { class: "device" }, this.topics, this.room);
    root.append(this.row, this.window);
    this.known = null; // topics; until somebody does something here, a new one is opened by itself
    this.isTouched = false;
    for (const kind of ["pointerdown", "keydown"]) this.window.addEventListener(kind, () => { this.isTouched = true; });
    NARROW.addEventListener("change", () => this.refresh());
  }

  get language() { return languageOf(person(this.chosen)?.language_code); }

  choose(id) {
    this.chosen = id;
    this.refresh();
  }

  open(topic) {
    this.topic = topic;
    this.refresh();
    if (topic !== null) this.conversation.follow.toNewest();
  }

  refresh() {
    const group = deskChat(), people = deskPeople();
    if (!group) return;
    if (!people.some(({ id }) => id === this.chosen)) this.chosen = people[0]?.id ?? null;
    if (this.chosen === null) return;
    const language = this.language, chat = group.chat.id;
    this.root.setAttribute("aria-label", say(language, "The advisors' group"));
    this.root.lang = tag(language);
    if (this.topic > 0 && !group.topics.some((one) => one.message_thread_id === this.topic)) this.topic = 0;
    this.bringForward(group);
    if (this.topic === null && !NARROW.matches) this.topic = this.newest(); // a room left on a narrow screen that is wide now
    this.window.classList.toggle("open", this.topic !== null);
    freshen(this.row, peopleRow(say(language, "Advisors"), people, this.chosen, { chatOf: () => chat, choose: (id) => this.choose(id), language: this.pageLanguage }));
    this.showTopics(group, language);
    freshen(this.head, this.back(chat, language), this.named(group, language));
    this.conversation.show(this.view(chat), language);
  }

  view(chat) {
    if (this.topic === null) return null;
    if (this.topic === ALONE) return { person: this.chosen, chat: this.chosen, topic: null };
    return { person: this.chosen, chat, topic: this.topic };
  }

  named(group, language) {
    const topic = group.topics.find((one) => one.message_thread_id === this.topic);
    const [name, about] = this.topic === ALONE
      ? [world.bot.first_name, say(language, "Only {name} sees this", { name: person(this.chosen).first_name })]
      : [topic?.name ?? say(language, "General"), say(language, "{n} members", { n: group.members.length })];
    return make("div", {}, make("h2", {}, name), make("small", {}, about));
  }

  beginning(where) {
    if (this.topic === ALONE) return welcome(where, () => this.conversation.composer.focus());
    return [make("p", {}, say(where.language, "Nothing was said here yet."))];
  }

  /** A new case is looked at first, as long as nobody is busy with another. */
  bringForward(group) {
    const before = this.known, all = group.topics.map((topic) => topic.message_thread_id);
    this.known = new Set(all);
    if (this.isTouched || NARROW.matches) return;
    const added = all.filter((id) => before && !before.has(id)); // its first words may come a moment later
    if (!before) this.topic = this.newest();
    else if (added.length > 0) this.topic = Math.max(...added);
  }

  /** The way to all topics, and how much is unread in the others. */
  back(chat, language) {
    const label = say(language, "All topics"), count = unread(this.chosen, chat) - (this.topic === null ? 0 : unread(this.chosen, chat, this.topic));
    const button = iconButton("back", label, () => this.open(null), { class: "round back" });
    if (count > 0) {
      button.setAttribute("aria-label", `${label}: ${say(language, "{n} unread", { n: count })}`);
      button.append(make("span", { class: "badge", "aria-hidden": "true" }, String(count)));
    }
    return button;
  }

  /** The topics with their last messages, the liveliest first. */
  listed(group, language) {
    const general = { message_thread_id: 0, name: say(language, "General") };
    const all = [...group.topics, general].map((topic) => ({ topic, last: this.last(group.chat.id, topic.message_thread_id) }));
    return all.sort((one, other) => (other.last?.message_id ?? 0) - (one.last?.message_id ?? 0));
  }

  /** What was said last; in a topic where nothing was said yet, Telegram's own line. */
  last(chat, topic) {
    const messages = messagesOf(chat, topic).map(({ message }) => message);
    return messages.findLast((message) => !isService(message)) ?? messages.at(-1);
  }

  /** The liveliest topic. */
  newest() {
    const group = deskChat();
    return group ? this.listed(group, "en")[0].topic.message_thread_id : null;
  }

  showTopics(group, language) {
    const chat = group.chat.id;
    this.topics.setAttribute("aria-label", say(language, "Topics"));
    freshen(this.topics,
      make("header", { class: "head" }, face({ id: chat, first_name: group.chat.title }), make("div", {}, make("h2", {}, group.chat.title), make("small", {}, say(language, "{n} topics", { n: group.topics.length })))),
      make("ul", { "aria-label": say(language, "Topics") }, ...this.listed(group, language).map(({ topic, last }) => this.entry(topic, last, chat, language)), this.alone(language)));
  }

  /** The way to the chosen advisor's own chat, where papers are opened. */
  alone(language) {
    const name = say(language, "Alone with the bot"), topic = { message_thread_id: ALONE, name, icon: "🔒" };
    return this.entry(topic, this.last(this.chosen, null), this.chosen, language);
  }

  entry(topic, last, chat, language) {
    const id = topic.message_thread_id, isOpen = id === this.topic;
    const count = isOpen ? 0 : unread(this.chosen, chat, id === ALONE ? null : id);
    return make("li", {}, make("button", { type: "button", class: "topic", "aria-current": isOpen ? "true" : null, "data-topic": String(id), onclick: () => this.open(id) },
      make("span", { class: `hash tone-${Math.abs(id) % 7}`, "aria-hidden": "true" }, topic.icon || "#"),
      make("span", { class: "names" }, make("b", {}, topic.name), make("small", {}, last ? snippet(last, language) : "")),
      make("span", { class: "aside" }, topic.is_closed && icon("lock"), last && make("time", {}, brief(language, last.date)),
        count > 0 && make("span", { class: "badge", role: "img", "aria-label": say(language, "{n} unread", { n: count }) }, String(count)))));
  }
}
