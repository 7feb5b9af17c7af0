// Main: the page put together: a phone, the desk, what Telegram saw; all live.

import { answered } from "./conversation.js";
import { make } from "./dom.js";
import { Desk } from "./desk.js";
import { toast } from "./notices.js";
import { Phone } from "./phone.js";
import { Strip } from "./strip.js";
import { Top, loadTheme } from "./top.js";
import { aroundActs, demo } from "./wire.js";
import { pageLanguage, say, tag } from "./words.js";
import { begin, borrowers, deskChat, lookAtState, person as account, unread, watch, world } from "./world.js";

const A_WHILE = 1500; // milliseconds

loadTheme();
const at = (id) => document.getElementById(id);
const early = []; // calls that came before there was a strip to show them
let parts = null, planned = null, ending = null;

await begin(showEnd, {
  call: (call) => { if (parts) parts.strip.add(call); else early.push(call); lookAtStateSoon(); },
  answer: answered,
  bot: ({ runs }) => { world.info.bot_runs = runs; parts?.strip.refresh(); },
  playing: (playing) => showPlaying(playing.title ? playing : null),
  notice: ({ text }) => toast(say(pageLanguage(), text), "refused"),
  hand,
});

const language = world.info.language;
document.documentElement.lang = tag(language);
document.title = `Parley · ${say(language, "demo")}`;
parts = {
  top: new Top(at("top"), language, { play: () => demo("play", { person: parts.phone.chosen }), takeOver }), phone: new Phone(at("phone"), language),
  desk: new Desk(at("desk"), language), strip: new Strip(at("strip"), language),
};
switchPane("phone");
refresh();
await parts.strip.begin();
watch(refresh);
aroundActs({
  // Touching what is being played takes it over.
  before: async (person) => { if (world.info.playing?.people.includes(person)) await takeOver(); },
  after: lookAtStateSoon, // a dead bot calls nothing, but updates wait for it
});
document.body.classList.add("ready");

/** One look later is soon enough, however much happens at once. */
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
  if (name === "strip") parts.strip.toEnd();
  const labels = { phone: "Borrower", desk: "Advisors", strip: "Telegram" };
  at("switch").setAttribute("aria-label", say(language, "Panes"));
  at("switch").replaceChildren(...Object.entries(labels).map(([pane, label]) =>
    make("button", { type: "button", "aria-pressed": String(pane === name), "data-pane": pane, onclick: () => { switchPane(pane); refresh(); } }, say(language, label), make("span", { class: "badge", hidden: true, role: "img" }))));
  badgeTabs();
}

/** Files let go beside a chat stay where they are, and so does the page. */
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());

/** What waits in the pane that is not seen. */
function badgeTabs() {
  const { desk } = parts, group = deskChat()?.chat.id;
  const phones = borrowers().reduce((sum, { id }) => sum + unread(id, id), 0);
  const counts = { phone: phones, desk: group ? unread(desk.chosen, group) : 0 };
  for (const [pane, count] of Object.entries(counts)) {
    const badge = at("switch").querySelector(`:scope > [data-pane="${pane}"] .badge`); // the page itself has a pane, too
    badge.hidden = !count || document.body.dataset.pane === pane;
badge.textContent = String(count);
    badge.setAttribute("aria-label", say(language, "{n} unread", { n: count }));
  }
}

/** Whoever watches goes on: the play stops at once, and takes back what it was writing. */
async function takeOver() {
  showPlaying(null);
  await demo("stop");
}

function showPlaying(playing) {
  world.info.playing = playing;
  if (!playing) for (const pane of [parts?.phone, parts?.desk]) pane?.conversation.composer.lift();
  parts?.top.refresh();
}

/** Nobody is there any more: said when it lasts. */
function showEnd(isOver) {
  clearTimeout(ending);
  const ended = at("ended"), { language } = world.info;
  if (!isOver) ended.hidden = true;
  else ending = setTimeout(() => {
    ended.textContent = say(language, "The demo has ended. Start it again in its terminal and this page goes on by itself.");
    ended.hidden = false;
  }, A_WHILE);
}

/** Somebody is about to do something while the play goes on: look there, and show it. */
async function hand({ person, doing, text, label, chat_id, topic_id, message_id, seconds }) {
  if (!account(person)) await lookAtState(); // somebody new
  if (!world.info.playing) return; // it was taken over meanwhile
  const isDesk = chat_id !== null && chat_id < 0;
  const pane = isDesk ? parts.desk : parts.phone;
  switchPane(isDesk ? "desk" : "phone");
  if (pane.chosen !== person) pane.choose(person);
  if (isDesk && pane.topic !== (topic_id ?? 0)) pane.open(topic_id ?? 0);
  pane.refresh();
  const { conversation } = pane;
  if (doing === "say") conversation.composer.write(text, seconds * 900);
  else if (label) conversation.point(label, message_id);
}
