// Top: the name, the clock that can be moved, "Play it for me", and light or dark.

import { icon, iconButton, make } from "./dom.js";
import { remember, remembered } from "./memory.js";
import { wholeMoment } from "./times.js";
import { toast } from "./notices.js";
import { attempt, demo } from "./wire.js";
import { say } from "./words.js";
import { advance, lookAtState, now, world } from "./world.js";

const HOUR = 3600, DAY = 86400;

export class Top {
  /** `play()` and `takeOver()` do what their buttons say. */
  constructor(root, language, { play, takeOver }) {
    this.language = language;
    this.does = { play, stop: takeOver };
    this.time = make("time", { class: "now" });
    this.play = make("div", { class: "play" });
    this.loopback = make("p", { class: "loopback" }, icon("lock"), make("span", {}, say(language, "loopback only: nothing leaves this machine")));
    this.chapter = make("span", { class: "chapter" });
    const move = (label, work, more = {}) => make("button", { type: "button", class: "plain", onclick: () => attempt(work), ...more }, say(language, label));
    this.moves = [
      move("+1 hour", () => advance(HOUR)), move("+1 day", () => advance(DAY)),
      world.info.bot_runs !== null && move("Next thing due", () => this.toNextDue(), { "data-clock": "due" }),
    ].filter(Boolean);
    this.isTravelling = false;
    this.travelling = make("span", { class: "travelling", role: "status" });
    this.clock = make("div", { class: "clock", role: "group", "aria-label": say(language, "Clock") }, icon("clock"), this.time, this.travelling, ...this.moves);
    root.append(
      make("h1", {}, make("img", { src: "icon.svg", alt: "", width: 26, height: 26 }), "Parley"),
      make("div", { class: "place", "aria-live": "polite" }, this.loopback, this.chapter),
      this.play,
      this.clock,
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
    this.loopback.hidden = Boolean(playing);
    this.chapter.hidden = !playing;
    if (bot_runs === null) return;
    this.allow();
    const stamp = JSON.stringify(playing);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.chapter.textContent = playing ? say(this.language, playing.title) : "";
    this.play.replaceChildren(playing ? this.button("stop", "Take over") : this.button("play", "Play it for me"));
  }

  /** What came of it is said, and what time it is: it may have come to somebody who is not looked at. */
  async toNextDue() {
    const { language } = this;
    this.travels(true);
    const { came, names } = await demo("due").finally(() => this.travels(false));
    await lookAtState();
    const moment = wholeMoment(language, now());
    toast({
      written: say(language, "Now it is {moment}. The bot wrote to {names}.", { moment, names: names.join(", ") }),
      silent: say(language, "Now it is {moment}. Nothing was said to anybody until then.", { moment }),
      waits: say(language, "Something is due and waits: the bot is killed, or cut off from Telegram."),
      nothing: say(language, "Nothing is due: somebody has to do something first."),
    }[came]);
  }

  /** A sign that the clock is on its way, and cannot be moved meanwhile. */
  travels(isOn) {
    this.isTravelling = isOn;
    this.clock.setAttribute("aria-busy", String(isOn));
    this.travelling.textContent = isOn ? say(this.language, "The clock is moving on…") : "";
    this.allow();
  }

  allow() {
    for (const move of this.moves) move.disabled = Boolean(world.info.playing) || this.isTravelling; // the play moves the clock itself
  }

  button(name, label) {
    return make("button", { type: "button", class: `plain ${name === "play" ? "main" : ""}`, "data-play": name, onclick: () => attempt(this.does[name]) }, icon(name), say(this.language, label));
  }
}

export function loadTheme() {
  const kept = remembered("theme");
  if (kept) document.documentElement.dataset.theme = kept;
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  remember("theme", root.dataset.theme);
}
