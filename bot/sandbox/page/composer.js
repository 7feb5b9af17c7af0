// Composer: where somebody writes, attaches, and finds the bot's commands.

import { Commands } from "./commands.js";
import { make, icon, iconButton } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { samples } from "./papers.js";
import { popup } from "./popup.js";
import { act, attempt, packed, touch } from "./wire.js";
import { say, tag } from "./words.js";
import { lookAtChat, world } from "./world.js";

const LARGEST = 20 * 1024 * 1024;
const TALLEST = 140;
const TYPING_STEPS = 24;
const FINE = matchMedia("(pointer: fine)"); // elsewhere a focus brings up the keyboard over half the screen

export class Composer {
  /** `where()` tells person, chat, topic, language; `sent()` is called when something went. */
  constructor(where, sent) {
    this.where = where;
    this.sent = sent;
    this.answering = null; // {message_id, label, edit}
    this.drafts = new Map();
    this.input = make("textarea", { rows: 1, oninput: () => this.onInput(), onkeydown: (event) => this.onKey(event) });
    this.file = make("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", "aria-hidden": "true", onchange: () => { this.attach([...this.file.files]); this.file.value = ""; } });
    this.ghost = null; // the words that are being played, and the draft that was there: {draft}
    this.note = make("div", { class: "answering", hidden: true });
    this.keys = make("div", { class: "keys" });
    this.clip = iconButton("clip", "", () => this.chooseFile());
    this.slash = iconButton("slash", "", () => this.toggleCommands());
    this.commands = new Commands(this.input, this.slash, (command) => this.command(command));
    this.go = iconButton("send", "", () => this.send(), { class: "round go" });
    this.line = make("div", { class: "line" }, this.slash, this.clip, this.file, this.input, this.go);
    this.blocked = make("div", { class: "line blocked", hidden: true });
    this.root = make("div", { class: "composer" }, this.commands.root, this.note, this.line, this.blocked, this.keys);
    this.input.addEventListener("beforeinput", () => this.takeOver());
  }

  focus() {
    if (FINE.matches) this.input.focus();
  }

  /** Show it for where we are now; each place keeps its own draft. */
  show(key, { isClosed, isBlocked }) {
    const { language } = this.where();
    if (key !== this.key) {
      this.lift();
      this.commands.hide();
      this.answer(null);
      if (this.key) this.drafts.set(this.key, this.input.value);
      this.key = key;
      this.input.value = this.drafts.get(key) ?? "";
      this.fit();
    }
    for (const [button, label] of [[this.clip, "Attach a file"], [this.slash, "Commands"], [this.go, "Send"]]) {
      button.title = say(language, label);
      button.setAttribute("aria-label", say(language, label));
    }
    const screen = world.screens.get(this.where().chat);
    const placeholder = screen?.keyboard?.input_field_placeholder;
    this.input.placeholder = isClosed ? say(language, "This topic is closed") : placeholder ?? say(language, "Message");
    this.input.disabled = isClosed;
    this.input.setAttribute("aria-label", say(language, "Message"));
    this.commands.root.setAttribute("aria-label", say(language, "Commands"));
    this.showBlocked(Boolean(isBlocked), language);
    this.hear(this.known());
    const keyboard = this.where().chat > 0 ? replyKeyboard(screen?.keyboard, { language, press: (label) => this.press(label) }) : null;
    const stamp = JSON.stringify([key, language, screen?.keyboard]);
    if (stamp !== this.keys.dataset.stamp) {
      this.keys.dataset.stamp = stamp;
      this.keys.replaceChildren(...(keyboard ? [keyboard] : []));
    }
  }

  /** The commands of setMyCommands for this person, from the closest scope and language. */
  known() {
    const { chat, account } = this.where();
    const language = (account?.language_code ?? "").split("-")[0];
    const scopes = [`chat_member:${chat}:${account?.id}`, `chat:${chat}`, chat < 0 ? "all_group_chats" : "all_private_chats", "default"];
    for (const scope of scopes) {
      const found = world.commands[`${scope} ${language}`] ?? world.commands[scope];
      if (found?.length) return found;
    }
    return [];
  }

  /** New commands are offered to whoever has begun to write one already. */
  hear(known) {
    this.slash.hidden = !known.length;
    const stamp = JSON.stringify(known), isNew = stamp !== this.slash.dataset.stamp;
    this.slash.dataset.stamp = stamp;
    if (isNew && document.activeElement === this.input) this.suggest();
  }

  /** Whoever has blocked the bot writes to nobody, and hears nobody. */
  showBlocked(isBlocked, language) {
    this.line.hidden = isBlocked;
    this.keys.hidden = isBlocked;
    if (isBlocked === !this.blocked.hidden) return;
    this.blocked.hidden = !isBlocked;
    this.blocked.replaceChildren(make("span", {}, say(language, "The bot is blocked.")),
      make("button", { type: "button", class: "plain", onclick: () => this.unblock() }, say(language, "Unblock the bot")));
  }

  unblock() {
    const { person, chat } = this.where();
    return attempt(async () => {
      await act(person, "unblock");
      await lookAtChat(chat);
      this.focus();
    });
  }

  toggleCommands() {
    if (this.commands.isOpen) this.commands.hide();
    else {
      this.commands.show(this.known());
      this.input.focus();
    }
  }

  command(name) {
    this.input.value = "";
    this.fit();
    this.say(`/${name}`);
  }

  onInput() {
    this.fit();
    this.suggest();
  }

  suggest() {
    const begun = /^\/(\w*)$/.exec(this.input.value);
    if (begun) this.commands.show(this.known().filter(({ command }) => command.startsWith(begun[1])));
    else this.commands.hide();
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
  }

  onKey(event) {
    if (this.commands.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !isComposing(event)) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") this.answer(null);
  }

  /** Answer or change a message with the next words; null: neither. */
  answer(what) {
    const { language } = this.where();
    if (this.answering?.edit !== undefined) this.input.value = this.answering.draft; // what was to be changed is no draft
    this.answering = what && { ...what, draft: this.input.value };
    this.note.hidden = !what;
    if (!what) { this.fit(); return; }
    this.note.replaceChildren(icon("reply"), make("span", {}, what.label),
      iconButton("close", say(language, "Never mind"), () => this.answer(null)));
    if (what.edit !== undefined) this.input.value = what.edit;
    this.input.focus();
    this.fit();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = this.ghost?.draft ?? "";
    this.ghost = null;
    this.fit();
    this.commands.hide();
    const done = await this.say(text);
    if (!done) this.input.value ||= text;
  }

  say(text) {
    const { person, chat, topic } = this.where();
    const what = this.answering;
    this.answer(null);
    return attempt(async () => {
      if (what?.edit !== undefined) await act(person, "edit", { message_id: what.message_id, text, chat_id: chat });
      else await act(person, "say", { text, chat_id: chat, ...place(topic), ...reply(what) });
      this.sent();
      return true;
    });
  }

  press(label) {
    return attempt(async () => {
      await act(this.where().person, "press", { label });
      this.sent();
      this.focus();
    });
  }

  /** From this computer, or a sample where there are some. */
  chooseFile() {
    const { person, chat, language } = this.where(), offered = chat > 0 ? samples(person, language) : [];
    if (!offered.length) { this.file.click(); return; }
    popup(this.clip, say(language, "Attach a file"), [...offered, { label: say(language, "A file of this computer"), onclick: () => this.file.click() }]);
  }

  /** Send files: one as it is, several as an album; pictures as pictures. What is written goes along. */
  async attach(files) {
    const { person, chat, topic, language } = this.where();
    const what = this.answering, isChanging = what?.edit !== undefined; // the words of another message are no caption
    const caption = isChanging ? "" : this.input.value.trim();
    await attempt(async () => {
      const large = files.find((file) => file.size > LARGEST);
      if (large) throw new Error(say(language, "{name} is larger than 20 MB.", { name: large.name }));
      const ready = await Promise.all(files.map(async (file) => ({ file, kind: isPicture(file) ? "photo" : "document", content: await packed(file) })));
      const where = { chat_id: chat, ...place(topic), ...(isChanging ? {} : reply(what)), caption };
      if (ready.length === 1) {
        const [{ file, kind, content }] = ready;
        await act(person, "send_file", { kind, content, name: file.name, mime: file.type || null, ...where });
      } else if (ready.length) {
        const together = ready.every(({ kind }) => kind === "photo") ? "photo" : "document";
        await act(person, "send_album", { files: ready.map(({ file, content }) => [together, content, file.name]), ...where });
      }
      if (!isChanging) {
        this.answer(null);
        this.input.value = "";
        this.fit();
      }
      this.sent();
    });
  }

  /** Somebody else's fingers: letter by letter, until their words go or somebody takes over. */
  async write(text, milliseconds) {
    this.lift();
    const ghost = this.ghost = { draft: this.input.value };
    const signs = [...text], steps = Math.min(signs.length, TYPING_STEPS);
    for (let step = 1; step <= steps; step += 1) {
      this.input.value = signs.slice(0, Math.ceil((signs.length * step) / steps)).join("");
      this.fit();
      await new Promise((resolve) => { setTimeout(resolve, milliseconds / steps); });
      if (this.ghost !== ghost) return;
    }
    this.lift();
  }

  /** What was played is taken away again, and one's own draft comes back. */
  lift() {
    if (!this.ghost) return;
    this.input.value = this.ghost.draft;
    this.ghost = null;
    this.fit();
  }

  /** Whoever begins to write where it is played goes on alone. */
  takeOver() {
    this.lift();
    touch(this.where().person);
  }
}

/** Whether the key goes to the input method, as for 你好: Safari tells of its last Enter when it is over, by this code alone. */
const isComposing = (event) => event.isComposing || event.keyCode === 229;
const reply = (what) => (what ? { reply_to: what.message_id } : {});
const place = (topic) => (topic ? { topic_id: topic } : {});
const isPicture = (file) => ["image/png", "image/jpeg", "image/webp"].includes(file.type);
