// Keyboards: buttons under a message, and those in place of the phone's own.

import { make } from "./dom.js";
import { follow, toast } from "./notices.js";
import { say } from "./words.js";

export function inlineKeyboard(message, scene) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make("div", { class: "keyboard inline", role: "group", "aria-label": say(scene.language, "Buttons of this message") },
    ...rows.map((row) => make("div", { class: "row" }, ...row.map((button) => inlineButton(button, message, scene)))));
}

function inlineButton(button, message, scene) {
  const shown = make("button", { type: "button", class: button.style ?? "", "data-label": button.text }, button.text);
  shown.addEventListener("click", () => {
    if (button.callback_data) scene.tap(message, button, shown);
    else if (button.url) follow(scene.language, button.url);
    else if (button.copy_text) {
      navigator.clipboard.writeText(button.copy_text.text);
      toast(say(scene.language, "Copied"));
    }
  });
  return shown;
}

/** The reply keyboard of a private chat, or nothing. */
export function replyKeyboard(keyboard, scene) {
  const rows = keyboard?.keyboard;
  if (!rows) return null;
  return make("div", { class: "keyboard reply", role: "group", "aria-label": say(scene.language, "Answers to choose from") },
    ...rows.map((row) => make("div", { class: "row" }, ...row.map((button) =>
      make("button", { type: "button", "data-label": button.text, onclick: () => scene.press(button.text) },
        button.text)))));
}
