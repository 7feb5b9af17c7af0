// Popup: a small menu beside what opened it. Escape or a click elsewhere closes it.

import { make } from "./dom.js";

const EDGE = 8;

/** `entries`: elements, or {label, onclick}. */
export function popup(anchor, label, entries) {
  const menu = make("div", { class: "popup", role: "menu", "aria-label": label, popover: "auto" }, ...entries.map((entry) =>
    entry instanceof Element ? entry : make("button", { type: "button", role: "menuitem", onclick: () => { menu.hidePopover(); entry.onclick(); } }, entry.label)));
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    menu.remove();
    if (document.activeElement === document.body) anchor.focus(); // where what was chosen took it nowhere else
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Tab") menu.hidePopover(); // and on from what opened it
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...menu.querySelectorAll("button")];
    all.at((all.indexOf(document.activeElement) + step) % all.length)?.focus();
  });
  document.body.append(menu);
  menu.showPopover();
  const box = anchor.getBoundingClientRect(), size = menu.getBoundingClientRect();
  const below = box.bottom + size.height + EDGE < innerHeight;
  menu.style.left = `${Math.max(EDGE, Math.min(box.left, innerWidth - size.width - EDGE))}px`;
  menu.style.top = `${Math.max(EDGE, below ? box.bottom + 4 : box.top - size.height - 4)}px`;
  menu.querySelector("button")?.focus();
  return menu;
}
