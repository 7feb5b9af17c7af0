// Notices: what is said for a moment, and what wants to be read before going on.

import { make } from "./dom.js";
import { say } from "./words.js";

const TOAST_MILLISECONDS = 4500;

export function toast(text, kind = "") {
  const shown = make("p", { class: `toast ${kind}` }, text);
  document.getElementById("toasts").append(shown);
  setTimeout(() => shown.remove(), TOAST_MILLISECONDS);
}

function open(...content) {
  const dialog = make("dialog", { class: "dialog", onclose: () => dialog.remove() }, ...content);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function alert(language, text) {
  const dialog = open(
    make("p", {}, text),
    make("div", { class: "answers" }, make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say(language, "OK"))),
  );
}

/** A link out of this machine is followed only on purpose. */
export function follow(language, address) {
  const dialog = open(
    make("p", {}, say(language, "This link leads out of this machine:")),
    make("p", { class: "address" }, address),
    make("div", { class: "answers" },
      make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say(language, "Stay here")),
      make("a", { class: "plain", href: address, target: "_blank", rel: "noopener noreferrer", onclick: () => dialog.close() }, say(language, "Open"))),
  );
}

export function picture(language, address, name) {
  const dialog = open(
    make("img", { src: address, alt: name }),
    make("div", { class: "answers" },
      make("a", { class: "plain", href: address, download: name }, say(language, "Save")),
      make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say(language, "Close"))),
  );
  dialog.classList.add("picture");
}
