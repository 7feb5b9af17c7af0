// Commands: the bot's command menu over the composer, by mouse and by keyboard.

import { make } from "./dom.js";

let numbers = 0;

export class Commands {
  /** Opened by `button`, or by a slash in `input`; `choose(command)` is called with what is taken. */
  constructor(input, button, choose) {
    this.input = input;
    this.button = button;
    this.choose = choose;
    this.root = make("div", { class: "commands", role: "listbox", id: `commands-${numbers += 1}`, hidden: true });
    for (const one of [input, button]) one.setAttribute("aria-controls", this.root.id);
    button.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-autocomplete", "list");
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.root.contains(target) && !button.contains(target)) this.hide();
    });
    this.hide();
  }

  get isOpen() { return !this.root.hidden; }

  show(commands) {
    this.root.replaceChildren(...commands.map(({ command, description }, place) =>
      make("button", { type: "button", role: "option", tabindex: "-1", id: `${this.root.id}-${place}`, "data-command": command, "aria-selected": "false", onclick: () => this.take(command) },
        make("b", {}, `/${command}`), make("span", {}, description))));
    this.setOpen(commands.length > 0);
  }

  hide() { this.setOpen(false); }

  setOpen(isOpen) {
    this.root.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.input.removeAttribute("aria-activedescendant");
  }

  take(command) {
    this.hide();
    this.choose(command);
  }

  /** The command that Enter would take. */
  get pointed() {
    return this.isOpen ? this.root.querySelector("[aria-selected=true]") : null;
  }

  point(step) {
    const all = [...this.root.children], before = this.pointed;
    const next = all.at((before ? all.indexOf(before) + step : Math.min(step, 0)) % all.length);
    before?.setAttribute("aria-selected", "false");
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", next.id);
  }

  /** Whether a key was meant for the menu. */
  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!this.isOpen) return false;
    if (step) this.point(step);
    else if (event.key === "Enter" && this.pointed) this.take(this.pointed.dataset.command);
    else if (event.key === "Escape") this.hide();
    else {
      if (event.key === "Tab") this.hide();
      return false;
    }
    event.preventDefault();
    return true;
  }
}
