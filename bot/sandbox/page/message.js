// Message: one bubble, or several pictures in one, as Telegram would show it.

import { make, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { face, fullName } from "./faces.js";
import { inlineKeyboard } from "./keyboards.js";
import { picture } from "./notices.js";
import { clockTime } from "./times.js";
import { rawFile } from "./wire.js";
import { say } from "./words.js";
import { isService, person, roleOf } from "./world.js";

const WIDEST = 340, TALLEST = 380; // pixels of a picture in a bubble

/** What a message says in one line, for quotes, the pinned bar and lists. */
export function snippet(message, language) {
  const said = message.text || message.caption;
  if (said) return said.split("\n").find(Boolean) ?? "";
  if (message.photo) return say(language, "Picture");
  if (message.document) return message.document.file_name;
  if (message.contact) return `☎ ${message.contact.first_name}`;
  if (isService(message)) return service(message, language);
  return say(language, "Message");
}

/** A line of Telegram's own about what somebody did. */
function service(message, language) {
  const name = fullName(message.from);
  if (message.new_chat_members) return say(language, "{name} joined", { name: message.new_chat_members.map(fullName).join(", ") });
  if (message.left_chat_member) return say(language, "{name} left", { name: fullName(message.left_chat_member) });
  if (message.forum_topic_created) return say(language, "Topic opened: {name}", { name: message.forum_topic_created.name });
  if (message.forum_topic_closed) return say(language, "Topic closed");
  if (message.forum_topic_reopened) return say(language, "Topic opened again");
  if (message.forum_topic_edited?.name) return say(language, "Topic is now called {name}", { name: message.forum_topic_edited.name });
  if (message.forum_topic_edited) return say(language, "Topic has another icon");
  if (message.pinned_message) return say(language, "{name} pinned: {text}", { name, text: snippet(message.pinned_message, language) });
  return say(language, "The group was changed");
}

/**
 * A bubble for messages that belong together (an album), or a service line.
 * `scene`: language, person, isGroup, follows (same sender as above), and what can be done: command, tap, menu, goTo.
 */
export function bubble(told, scene) {
  const { message } = told[0];
  if (isService(message)) return make("li", { class: "service" }, make("span", {}, service(message, scene.language)));
  const mine = message.from.id === scene.person;
  const said = told.find((one) => one.message.caption || one.message.text)?.message ?? message;
  const body = make("div", { class: "body" },
    scene.isGroup && !mine && !scene.follows && make("div", { class: `name tone-${Math.abs(message.from.id) % 7} ${message.from.is_bot ? "bot" : ""}` }, fullName(message.from)),
    !scene.follows && writer(told[0], scene),
    quote(message, scene),
    told.length > 1 ? make("div", { class: "album" }, ...told.map((one) => medium(one.message, scene))) : medium(message, scene),
    (said.text || said.caption) && formatted(said.text ?? said.caption, said.entities ?? said.caption_entities, scene),
    foot(told, scene));
  return make("li", {
    class: `message ${mine ? "mine" : ""} ${scene.follows ? "follows" : ""} ${message.photo && !said.caption ? "bare" : ""}`,
    id: `${scene.pane}-${message.message_id}`, "data-message": String(message.message_id), tabindex: "-1",
  },
  scene.isGroup && !mine && face(message.from, `${scene.follows ? "hidden" : ""} ${message.from.is_bot ? "bot" : ""}`),
  make("div", { class: "stack" },
    make("div", { class: "bubble" }, body,
      make("button", { type: "button", class: "handle", "aria-label": say(scene.language, "What to do with this message"), title: say(scene.language, "What to do with this message"), onclick: (event) => scene.menu(told, said, event.currentTarget) }, icon("down"))),
    reactions(told, scene),
    inlineKeyboard(told.at(-1).message, scene)));
}

/** Whose words a copy carries: Telegram shows the bot alone, who plays both sides wants to know. */
function writer({ copied_from: id }, scene) {
  const one = id && person(id);
  if (!one) return null;
  return make("div", { class: `writer tone-${id % 7}` }, say(scene.language, "{name} ({role}), passed on by the bot", { name: one.first_name, role: say(scene.language, roleOf(id)) }));
}

function quote(message, scene) {
  const answered = message.reply_to_message;
  if (!answered || answered.forum_topic_created) return null;
  return make("button", { type: "button", class: "quote", onclick: () => scene.goTo(answered.message_id) },
    make("b", {}, fullName(answered.from)), make("span", {}, message.quote?.text ?? snippet(answered, scene.language)));
}

function foot(told, scene) {
  const { message } = told.at(-1);
  return make("span", { class: "foot" },
    told.some((one) => one.is_pinned) && icon("pin"),
    told.some((one) => one.message.edit_date) && make("span", {}, say(scene.language, "edited")),
    make("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(scene.language, message.date)));
}

function medium(message, scene) {
  if (message.photo) return photo(message.photo.at(-1), message, scene);
  if (message.document) return file(message.document, scene);
  const said = message.voice ?? message.audio;
  if (said) return attached("play", say(scene.language, "Voice note"), `${said.duration} s`);
  if (message.video) return attached("play", say(scene.language, "Video"), "");
  if (message.sticker) return make("div", { class: "sticker" }, message.sticker.emoji ?? "🙂");
  if (message.location) return attached("pin", say(scene.language, "Place"), `${message.location.latitude}, ${message.location.longitude}`);
  if (message.contact) return attached("phone", message.contact.first_name, `+${message.contact.phone_number.replace(/^\+/, "")}`);
  return null;
}

function photo(size, message, scene) {
  const address = rawFile(size.file_id);
  const name = message.caption?.split("\n")[0] || say(scene.language, "Picture");
  const open = say(scene.language, "Open the picture: {name}", { name }), hidden = say(scene.language, "Hidden: press to read");
  const isCovered = message.has_media_spoiler;
  const shown = make("button", { type: "button", class: `photo ${isCovered ? "covered" : ""}`, "aria-label": isCovered ? hidden : open,
    onclick: () => {
      if (!shown.classList.contains("covered")) { picture(scene.language, address, name); return; }
      shown.classList.remove("covered");
      shown.setAttribute("aria-label", open);
      shown.querySelector(".hint").remove();
    } },
  make("img", { src: address, alt: name, width: size.width, height: size.height }), isCovered && make("em", { class: "hint" }, hidden));
  // Its room is there before the picture is, so that nothing moves when it comes.
  shown.style.width = `${Math.round(Math.min(WIDEST, size.width, (TALLEST * size.width) / size.height))}px`;
  return shown;
}

function file(document, scene) {
  return make("a", { class: "attached", href: rawFile(document.file_id), target: "_blank", rel: "noopener", title: say(scene.language, "Open") },
    make("span", { class: "kind" }, icon("file")),
    make("span", {}, make("b", {}, document.file_name), make("small", {}, weight(document.file_size))));
}

const attached = (name, title, more) => make("div", { class: "attached" },
  make("span", { class: "kind" }, icon(name)), make("span", {}, make("b", {}, title), make("small", {}, more)));

const weight = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`);

function reactions(told, scene) {
  const counted = new Map();
  for (const [who, given] of told.flatMap((one) => Object.entries(one.reactions))) {
    for (const { emoji } of given) counted.set(emoji, [...(counted.get(emoji) ?? []), Number(who)]);
  }
  if (!counted.size) return null;
  return make("div", { class: "reactions" }, ...[...counted].map(([emoji, by]) => {
    const mine = by.includes(scene.person);
    return make("button", { type: "button", class: mine ? "mine" : "", "aria-pressed": String(mine),
      onclick: () => scene.react(told[0].message.message_id, mine ? null : emoji) }, `${emoji} ${by.length}`);
  }));
}
