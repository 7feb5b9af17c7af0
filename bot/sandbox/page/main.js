// Main: the page put together: a phone, the desk, what Telegram saw; all live.

import { make } from "./dom.js";
import { Desk } from "./desk.js";
import { alert, toast } from "./notices.js";
import { Phone } from "./phone.js";
import { Strip } from "./strip.js";
import { Top, loadTheme } from "./top.js";
import { aroundActs, demo } from "./wire.js";
import { say, tag } from "./words.js";
import { begin, deskChat, lookAtState, unread, watch, world } from "./world.js";

loadTheme();
const at = (id) => document.getElementById(id);
const early = []; // calls that came before there was a strip to show them
let parts = null;

await begin({
  call: (call) => { if (parts) parts.strip.add(call); else early.push(call); lookAtStateSoon(); },
  answer: answered,
  bot: ({ runs }) => { world.info.bot_runs = runs; parts?.strip.refresh(); },
  playing: (playing) => { world.info.playing = playing.title ? playing : null; parts?.top.refresh(); },
  notice: ({ text }) => toast(text, "refused"),
  hand,
});

const language = world.info.language;
document.documentElement.lang = tag(language);
document.title = `Parley · ${say(language, "demo")}`;
parts = {
  top: new Top(at("top"), language), phone: new Phone(at("phone"), language),
  desk: new Desk(at("desk"), language), strip: new Strip(at("strip"), language),
};
if (!matchMedia("(max-width: 860px)").matches) parts.desk.topic = parts.desk.newest();
switchPane("phone");
refresh();
await parts.strip.begin();
watch(refresh);
aroundActs({
  // Touching what is being played takes it over.
  before: async (person) => { if (world.info.playing?.people.includes(person)) await demo("stop"); },
  after: lookAtStateSoon, // a dead bot calls nothing, but updates wait for it
});
document.body.classList.add("ready");

/** One look later is soon enough, however much happens at once. */
let planned = null;
function lookAtStateSoon() {
  planned ??= setTimeout(() => { planned = null; lookAtState(); }, 300);
}

function refresh() {
  parts.phone.refresh();
  parts.desk.refresh();
  parts.top.refresh();
  parts.strip.refresh();
  badgeTabs();
}

/** On a narrow screen one pane is seen at a time. */
function switchPane(name) {
  document.body.dataset.pane = name;
  const labels = { phone: "Borrower", desk: "Advisors", strip: "Telegram" };
  at("switch").setAttribute("aria-label", say(language, "Panes"));
  at("switch").replaceChildren(...Object.entries(labels).map(([pane, label]) =>
    make("button", { type: "button", "aria-pressed": String(pane === name), "data-pane": pane, onclick: () => { switchPane(pane); refresh(); } }, say(language, label), make("span", { class: "badge", hidden: true }))));
}

/** What waits in the pane that is not seen. */
function badgeTabs() {
  const { phone, desk } = parts, group = deskChat()?.chat.id;
  const counts = { phone: unread(phone.chosen, phone.chosen), desk: group ? unread(desk.chosen, group) : 0 };
  for (const [pane, count] of Object.entries(counts)) {
    const badge = at("switch").querySelector(`[data-pane="${pane}"] .badge`);
    badge.hidden = !count || document.body.dataset.pane === pane;
    badge.textContent = String(count);
  }
}

/** The bot's answer to a tap is for who tapped. */
function answered({ query_id, text, show_alert }) {
  const mine = [parts?.phone, parts?.desk].find((pane) => pane?.conversation.answered(query_id));
  if (!mine || !text) return;
  if (show_alert) alert(mine.language, text);
  else toast(text);
}

/** Somebody is about to do something while the play goes on: look there, and show it. */
function hand({ person, doing, text, label, chat_id, topic_id, message_id, seconds }) {
  const isDesk = chat_id !== null && chat_id < 0;
  const pane = isDesk ? parts.desk : parts.phone;
  switchPane(isDesk ? "desk" : "phone");
  if (pane.chosen !== person) pane.choose(person);
  if (isDesk && pane.topic !== (topic_id ?? 0)) pane.open(topic_id ?? 0);
  pane.refresh();
  const { conversation } = pane;
  if (doing === "say") conversation.composer.write(text, seconds * 900).then(() => conversation.composer.clear());
  else if (label) conversation.point(label, message_id);
}
