// Conversation: a chat, or one topic of it, as one person sees it; always what the sandbox says it is.

import { Composer } from "./composer.js";
import { iconButton, icon, make, reconcile } from "./dom.js";
import { Follow } from "./follow.js";
import { Handles } from "./handles.js";
import { bubble, snippet } from "./message.js";
import { alert, toast } from "./notices.js";
import { SAMPLE, sendSample } from "./papers.js";
import { popup } from "./popup.js";
import { day } from "./times.js";
import { act, attempt } from "./wire.js";
import { say, tag } from "./words.js";
import { isService, lookAtChat, markRead, messagesOf, now, person as account, world } from "./world.js";

const TAP_PATIENCE = 20000;
const REACTIONS = ["👍", "❤️", "🙏", "👀"];
const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const EARLY = 20; // answers kept for taps that are still on their way

const taps = new Map(); // query id → what to do with its answer
const early = new Map(); // query id → an answer that came before its tap was known

/** The bot's answer to a tap is for who tapped; it may be here before the tap itself has come back. */
export function answered(answer) {
  const waiting = taps.get(answer.query_id);
  if (waiting) waiting(answer);
  else early.set(answer.query_id, answer);
  for (const query of [...early.keys()].slice(0, -EARLY)) early.delete(query);
}

export class Conversation {
  constructor(pane, { start }) {
    this.pane = pane;
    this.start = start; // what is shown in a chat in which nothing was said
    this.view = null; // {person, chat, topic}
    this.kept = new Map();
    this.places = new Map(); // how far each view was scrolled
    this.composer = new Composer(() => this.where(), () => this.follow.toEnd());
    this.list = make("ol", { class: "messages", role: "log", "aria-live": "polite", tabindex: "0" });
    this.pinned = make("button", { type: "button", class: "pinned", hidden: true });
    this.typing = make("p", { class: "typing" }); // its line is always there: nothing moves when it comes and goes
    this.jump = iconButton("down", "", () => this.follow.toEnd(), { class: "round jump", hidden: true });
    this.welcome = make("div", { class: "welcome", hidden: true });
    this.drop = make("div", { class: "drop", hidden: true });
    this.root = make("div", { class: "conversation" }, this.pinned,
      make("div", { class: "scroll" }, this.list, this.welcome, this.jump), this.typing, this.composer.root, this.drop);
    this.follow = new Follow(this.list, () => this.onMoved());
    this.handles = new Handles(this.list);
    this.acceptDrops();
  }

  where() {
    const known = account(this.view.person);
    return { ...this.view, account: known, language: this.language };
  }

  /** Show a chat as that person sees it. */
  show(view, language) {
    const key = view && `${view.person}:${view.chat}:${view.topic}`;
    const isOther = key !== this.key;
    if (isOther) {
      if (this.key) this.places.set(this.key, this.follow.isOn ? null : this.list.scrollTop);
      this.kept.clear();
      this.list.replaceChildren();
      this.follow.look(); // nobody scrolled: there is nothing in it
    }
    Object.assign(this, { view, key, language });
    this.root.hidden = !view;
    if (!view) return;
    if (isOther) this.follow.isOn = (this.places.get(key) ?? null) === null;
    this.refresh();
    if (isOther && this.follow.isOn) this.follow.toNewest();
    else if (isOther) this.follow.backTo(this.places.get(key));
  }

  refresh() {
    if (!this.view) return;
    const { chat, topic, person } = this.view;
    const screen = world.screens.get(chat);
    if (!screen) return;
    this.follow.look();
    const before = this.list.lastChild?.id;
    const hadFocus = this.list.contains(document.activeElement);
    this.root.lang = tag(this.language);
    this.list.setAttribute("aria-label", say(this.language, "Messages"));
    const messages = messagesOf(chat, topic);
    reconcile(this.list, this.blocks(messages), this.kept);
    this.handles.refresh();
    if (hadFocus && !this.list.contains(document.activeElement)) this.list.focus({ preventScroll: true });
    if (this.list.lastChild?.id === before) this.follow.stay();
    else if (this.follow.isOn) this.follow.toNewest();
    else this.jump.classList.add("news");
    if (this.follow.isOn && this.root.checkVisibility()) markRead(person, chat, topic);
    this.showPinned(messages);
    this.showTyping(screen);
    this.showWelcome(messages, screen);
    const known = world.chats.find((one) => one.chat.id === chat);
    const isClosed = Boolean(topic && known?.topics.find((one) => one.message_thread_id === topic)?.is_closed);
    this.composer.show(this.key, { isClosed, isBlocked: screen.is_blocked });
  }

  /** Messages as blocks: a line for every new day, an album as one bubble. */
  blocks(messages) {
    const blocks = [];
    let date = "", above = null;
    for (let place = 0; place < messages.length; place += 1) {
      const told = [messages[place]];
      const { message } = told[0];
      while (message.media_group_id && messages[place + 1]?.message.media_group_id === message.media_group_id) {
        place += 1;
        told.push(messages[place]);
      }
      const today = day(this.language, message.date);
      if (today !== date) {
        date = today;
        above = null;
        blocks.push({ key: `day ${today}`, stamp: today, build: () => make("li", { class: "service day" }, make("span", {}, today)) });
      }
      const speaker = told[0].copied_from ?? message.from.id;
      const follows = above?.speaker === speaker && !isService(above.message) && message.date - above.message.date < 300;
      above = { message, speaker };
      const stamp = JSON.stringify([this.language, follows, told.map((one) => [one.sequence, one.is_pinned, one.reactions])]);
      blocks.push({ key: message.message_id, stamp, build: () => bubble(told, this.scene(follows)) });
    }
    return blocks;
  }

  scene(follows) {
    const { person, chat } = this.view;
    return {
      language: this.language, person, follows, isGroup: chat < 0, pane: this.pane,
      command: (words) => this.composer.say(words),
      tap: (message, button, shown) => this.tap(message, button, shown),
      react: (id, emoji) => attempt(() => act(person, "react", { message_id: id, emoji, chat_id: chat })),
      menu: (told, worded, anchor) => this.menu(told, worded, anchor),
      goTo: (id) => this.goTo(id),
    };
  }

  /** The button waits with its person until the bot has answered. */
  async tap(message, button, shown) {
    shown.classList.add("waiting");
    shown.setAttribute("aria-busy", "true");
    const { person, chat } = this.view;
    const queries = await attempt(() => act(person, "tap", { data: button.callback_data, label: button.text, message_id: message.message_id, chat_id: chat }));
    const done = () => { shown.classList.remove("waiting"); shown.removeAttribute("aria-busy"); };
    if (!queries) { done(); return; }
    this.follow.isOn = true; // whoever taps wants to see what comes of it
    const [query] = queries;
    const hear = ({ text, show_alert }) => {
      taps.delete(query);
      done();
      if (text && show_alert) alert(this.language, text);
      else if (text) toast(text);
    };
    taps.set(query, hear);
    if (early.has(query)) hear(early.get(query));
    setTimeout(done, TAP_PATIENCE);
  }

  /** An album is liked and answered at its first message, changed where its words are, and taken back as a whole. */
  menu(told, worded, anchor) {
    const { person, chat } = this.view, [{ message, reactions }] = told;
    const mine = message.from.id === person, label = snippet(worded, this.language);
    const text = worded.text ?? worded.caption;
    const chosen = (reactions[person] ?? [])[0]?.emoji;
    const entries = [
      make("div", { class: "emojis", role: "group", "aria-label": say(this.language, "Reactions") }, ...REACTIONS.map((emoji) =>
        make("button", { type: "button", "aria-pressed": String(emoji === chosen), onclick: () => {
          menu.hidePopover();
          this.scene().react(message.message_id, emoji === chosen ? null : emoji);
        } }, emoji))),
      { label: say(this.language, "Reply"), onclick: () => this.composer.answer({ message_id: message.message_id, label }) },
      mine && text && { label: say(this.language, "Edit"), onclick: () => this.composer.answer({ message_id: worded.message_id, label, edit: text }) },
      mine && { label: say(this.language, "Delete"), onclick: () => attempt(() => Promise.all(told.map((one) => act(person, "delete", { message_id: one.message.message_id, chat_id: chat })))) },
    ];
    const menu = popup(anchor, say(this.language, "What to do with this message"), entries.filter(Boolean));
  }

  showPinned(messages) {
    const newest = messages.findLast((one) => one.is_pinned);
    this.pinned.hidden = !newest;
    if (!newest) return;
    this.pinned.replaceChildren(icon("pin"), make("b", {}, say(this.language, "Pinned")), make("span", {}, snippet(newest.message, this.language)));
    this.pinned.onclick = () => this.goTo(newest.message.message_id);
  }

  showTyping({ action }) {
    clearTimeout(this.typingTimer);
    const here = action && (action.message_thread_id ?? 0) === (this.view.topic ?? action.message_thread_id ?? 0);
    if (!here) this.typing.textContent = "";
    if (!here) return;
    this.typing.textContent = say(this.language, action.action === "typing" ? "{name} is typing…" : "{name} is sending a file…", { name: world.bot.first_name });
    this.typingTimer = setTimeout(() => this.view && lookAtChat(this.view.chat), Math.max(500, (action.until - now() + 1) * 1000));
  }

  showWelcome(messages, screen) {
    this.welcome.hidden = messages.length > 0;
    if (messages.length) return;
    this.welcome.replaceChildren(...this.start(this.where(), screen));
  }

  goTo(id) {
    const there = this.list.querySelector(`#${this.pane}-${id}`);
    if (!there) return;
    there.scrollIntoView({ block: "center", behavior: STILL.matches ? "instant" : "smooth" });
    there.classList.add("pointed");
    setTimeout(() => there.classList.remove("pointed"), 1600);
  }

  onMoved() {
    this.jump.hidden = this.follow.isAtEnd();
    this.jump.title = say(this.language, "To the newest message");
    this.jump.setAttribute("aria-label", this.jump.title);
    if (!this.follow.isOn) return;
    this.jump.classList.remove("news");
    if (this.view && this.root.checkVisibility()) markRead(this.view.person, this.view.chat, this.view.topic);
  }

  acceptDrops() {
    const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === SAMPLE);
    this.root.addEventListener("dragover", (event) => {
      if (!hasFiles(event) || !this.view) return;
      event.preventDefault();
      this.drop.textContent = say(this.language, "Let go to send it");
      this.drop.hidden = false;
    });
    this.root.addEventListener("dragleave", (event) => {
      if (!this.root.contains(event.relatedTarget)) this.drop.hidden = true;
    });
    this.root.addEventListener("drop", (event) => {
      if (!hasFiles(event) || !this.view) return;
      event.preventDefault();
      this.drop.hidden = true;
      const sample = event.dataTransfer.getData(SAMPLE);
      if (!sample) this.composer.attach([...event.dataTransfer.files]);
      else if (this.view.chat === this.view.person) sendSample(this.view.person, sample);
    });
  }

  /** Somebody else's finger: show which button is pressed next. */
  point(label, message) {
    const within = message ? this.list.querySelector(`[data-message="${message}"]`) ?? this.root : this.root;
    const shown = [...within.querySelectorAll("button[data-label]")].findLast((button) => button.dataset.label === label);
    shown?.scrollIntoView({ block: "nearest" });
    shown?.classList.add("finger");
    setTimeout(() => shown?.classList.remove("finger"), 2500);
  }
}
