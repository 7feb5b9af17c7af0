// Top: the name, the clock that can be moved, "Play it for me", and light or dark.

import { icon, iconButton, make } from "./dom.js";
import { wholeMoment } from "./times.js";
import { toast } from "./notices.js";
import { attempt, demo } from "./wire.js";
import { say } from "./words.js";
import { advance, now, world } from "./world.js";

const HOUR = 3600, DAY = 86400;

export class Top {
  constructor(root, language) {
    this.language = language;
    this.time = make("time", { class: "now" });
    this.play = make("div", { class: "play", "aria-live": "polite" });
    const move = (label, work, more = {}) => make("button", { type: "button", class: "plain", onclick: () => attempt(work), ...more }, say(language, label));
    const hasDemo = world.info.bot_runs !== null;
    root.append(
      make("h1", {}, make("img", { src: "icon.svg", alt: "", width: 26, height: 26 }), "Parley"),
      make("p", { class: "loopback" }, icon("lock"), say(language, "loopback only: nothing leaves this machine")),
      this.play,
      make("div", { class: "clock", role: "group", "aria-label": say(language, "Clock") }, icon("clock"), this.time,
        move("+1 hour", () => advance(HOUR)), move("+1 day", () => advance(DAY)),
        hasDemo && move("Next thing due", async () => {
          const { moved } = await demo("due");
          if (!moved) toast(say(language, "Nothing is due: somebody has to do something first."));
        }, { "data-clock": "due" })),
      iconButton("moon", say(language, "Light or dark"), () => switchTheme()));
    this.tick();
    setInterval(() => this.tick(), 1000);
    this.refresh();
  }

  tick() {
    const shown = wholeMoment(this.language, now());
    if (this.time.textContent !== shown) this.time.textContent = shown;
  }

  refresh() {
    const { bot_runs, playing } = world.info;
    this.tick();
    if (bot_runs === null) return;
    const stamp = JSON.stringify(playing);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.play.replaceChildren(...(playing
      ? [make("span", { class: "chapter" }, say(this.language, playing.title ?? "Play it for me")), this.button("stop", "Take over")]
      : [this.button("play", "Play it for me")]));
  }

  button(name, label) {
    return make("button", { type: "button", class: `plain ${name === "play" ? "main" : ""}`, "data-play": name, onclick: () => attempt(() => demo(name)) }, icon(name), say(this.language, label));
  }
}

export function loadTheme() {
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}
