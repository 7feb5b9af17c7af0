// Handles: a chat has one for each message, but is one stop of the Tab key; arrows go from message to message.

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

export class Handles {
  constructor(list) {
    this.list = list;
    list.addEventListener("keydown", (event) => this.onKey(event));
  }

  get all() { return [...this.list.querySelectorAll(".handle")]; }

  /** The stop is where somebody is, else the newest. */
  refresh() {
    const { all } = this, stop = all.find((handle) => handle === document.activeElement) ?? all.at(-1);
    for (const handle of all) handle.tabIndex = handle === stop ? 0 : -1;
  }

  onKey(event) {
    const step = STEPS[event.key], { all } = this, place = all.indexOf(event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    all[Math.min(Math.max(place + step, 0), all.length - 1)].focus();
    this.refresh();
  }
}
