// Strip: what Telegram saw: the bot's calls, what became of them, and what can be made to go wrong.

import { freshen, icon, make } from "./dom.js";
import { day, exactTime } from "./times.js";
import { ask, attempt, demo } from "./wire.js";
import { say } from "./words.js";
import { callsUntilNow, person, world } from "./world.js";

const MOST = 200;
const UNTIL_SWITCHED_OFF = 1_000_000;
/** Switches that the sandbox itself has: any call of any method. */
const FAULTS = { // what is met first stands last: nothing comes through a cut network, not even a refusal
  429: { label: "Too many requests (429)", fault: { method: "*", kind: "429", retry_after: 2, times: UNTIL_SWITCHED_OFF } },
  cut: { label: "Network cut", fault: { method: "*", kind: "cut", times: UNTIL_SWITCHED_OFF } },
};

export class Strip {
  constructor(root, language) {
    this.root = root;
    this.language = language;
    this.rows = make("ol", { class: "calls", tabindex: "0", "aria-label": say(language, "Calls of the bot") });
    this.waiting = make("span", { class: "waiting-updates" });
    this.polls = 0;
    this.switches = make("div", { class: "switches", role: "group", "aria-label": say(language, "What goes wrong") });
    this.fold = make("button", { type: "button", class: "fold", "aria-expanded": "true", onclick: () => this.toggle() },
      icon("down"), make("h2", {}, say(language, "What Telegram sees")));
    root.setAttribute("aria-label", say(language, "What Telegram sees"));
    root.append(make("header", {}, this.fold, this.waiting, this.switches), this.rows);
    if (matchMedia("(max-height: 47.5em)").matches) this.toggle();
  }

  async begin() {
    for (const call of await callsUntilNow()) this.add(call);
    this.refresh();
    this.toEnd();
  }

  toggle() {
    const isFolded = this.root.classList.toggle("folded");
    this.fold.setAttribute("aria-expanded", String(!isFolded));
    this.toEnd();
  }

  /** The newest call is what is looked for. */
  toEnd() {
    this.rows.scrollTop = this.rows.scrollHeight;
  }

  refresh() {
    this.waiting.hidden = !world.pending;
    this.waiting.textContent = world.pending ? say(this.language, "{n} waiting for the bot", { n: world.pending }) : "";
    freshen(this.switches, ...Object.entries(FAULTS).map(([kind, { label }]) =>
      this.switch(kind, label, this.isOn(kind), () => attempt(() => this.flip(kind)))),
    ...(world.info.bot_runs === null ? [] : [this.switch("bot", "Bot killed", !world.info.bot_runs, () => attempt(() => demo(world.info.bot_runs ? "kill" : "start")))]));
  }

  isOn(kind) {
    return world.faults.some((fault) => fault.kind === kind && fault.method === "*");
  }

  switch(name, label, isOn, onclick) {
    return make("button", { type: "button", role: "switch", "aria-checked": String(isOn), "data-fault": name, onclick }, make("span", { class: "knob" }), say(this.language, label));
  }

  async flip(kind) {
    const others = Object.keys(FAULTS).filter((other) => (other === kind) !== this.isOn(other));
    world.faults = await ask("faults/clear");
    for (const other of others.toReversed()) world.faults = await ask("faults", FAULTS[other].fault);
    this.refresh();
  }

  /** One more call. Polls that went well say nothing new; the same again is counted. */
  add(call) {
    const { method, status, answer, parameters, seconds } = call;
    const ok = answer?.ok === true;
    if (ok && method === "getUpdates") return;
    const result = ok ? "200" : status === 0 ? say(this.language, "cut off") : `${status} ${answer?.description ?? ""}`;
    const same = `${method} ${result}`;
    const newest = this.rows.lastElementChild;
    if (!ok && newest?.dataset.same === same) {
      const times = Number(newest.dataset.times) + 1;
      newest.dataset.times = String(times);
      newest.querySelector(".times").textContent = `×${times}`;
      return;
    }
    const isAtEnd = this.rows.scrollHeight - this.rows.scrollTop - this.rows.clientHeight < 40;
    const row = make("li", { class: ok ? "" : "refused", "data-same": same, "data-times": "1" },
      make("time", { datetime: new Date(call.moment * 1000).toISOString() }, exactTime(this.language, call.moment)), make("code", {}, method),
      make("span", { class: "what", title: JSON.stringify(parameters, null, 1).slice(0, 1500) }, summary(parameters)), make("span", { class: "times" }),
      make("span", { class: "result" }, result), make("small", {}, `${Math.round(seconds * 1000)} ms`));
    const today = day(this.language, call.moment);
    if (today !== this.today) this.rows.append(make("li", { class: "day" }, today));
    this.today = today;
    this.rows.append(row);
    while (this.rows.childElementCount > MOST) this.rows.firstChild.remove();
    if (isAtEnd) this.toEnd();
  }
}

/** For whom, and the first words. */
function summary(parameters) {
  const to = person(Number(parameters.chat_id));
  const where = to ? to.first_name : parameters.message_thread_id ? `#${parameters.message_thread_id}` : "";
  const words = parameters.text ?? parameters.caption ?? parameters.name ?? parameters.action ?? "";
  return [where, String(words).replace(/<[^>]+>/g, "").replace(/\s+/g, " ").slice(0, 90)].filter(Boolean).join(" · ");
}
