// World: what the page knows of the sandbox, looked at anew whenever something changed.

import { forget, remember, remembered } from "./memory.js";
import { ask, demo, listen, look } from "./wire.js";
import { learn } from "./words.js";

export const world = {
  people: [], chats: [], commands: {}, descriptions: {}, bot: null, offset: 0, pending: 0, faults: [], since: 0,
  screens: new Map(), // chat id → its screen
  info: { language: "en", zone: undefined, languages: {}, people: {}, bot_runs: null, playing: null, papers: [] },
};

const watchers = new Set();
/** Be told (what changed: "people", a chat's id, …) from now on. */
export function watch(watcher) { watchers.add(watcher); }
function tell(what) { for (const watcher of watchers) watcher(what); }

/** The sandbox's time in seconds; it goes on by itself between two looks. */
export const now = () => Date.now() / 1000 + world.offset;

/** Looks that come in a hurry become one, and never overtake each other; each comes back with what is newer than itself. */
function gathered(work) {
  let running = null, next = null;
  return function run() {
    if (!running) return (running = work().finally(() => { running = null; }));
    return (next ??= running.catch(() => {}).then(() => { next = null; return run(); }));
  };
}

const lookAtState = gathered(async () => {
  const state = await look("state");
  Object.assign(world, {
    people: state.people, bot: state.bot, commands: state.commands, descriptions: state.descriptions,
    pending: state.pending_updates, faults: state.faults, since: state.since,
    offset: state.now - Date.now() / 1000, chats: state.chats,
  });
  tell("state");
});
export { lookAtState };

const lookers = new Map();
function lookAtChat(id) {
  if (!lookers.has(id)) {
    lookers.set(id, gathered(async () => {
      world.screens.set(id, await look(`chats/${id}`));
      tell(id);
    }));
  }
  return lookers.get(id)();
}
export { lookAtChat };

async function lookAtEverything() {
  await lookAtState();
  await Promise.all(world.chats.map(({ chat }) => lookAtChat(chat.id)));
}

/** The newest calls of the bot, oldest first. */
export const callsUntilNow = async () => (await look("calls")).calls.slice(-300);

/** A sandbox on its own has no demo: the page works in English, without its buttons. */
async function lookAtDemo() {
  const known = await look("demo");
  if (known.includes("words")) learn(await demo("words"));
  if (!known.includes("info")) return;
  const { playing } = world.info, info = await demo("info");
  // What was told meanwhile is newer than what was asked for.
  world.info = world.info.playing === playing ? info : { ...info, playing: world.info.playing };
}

/** Start, and stay up to date. `listeners` hear the events that are no chat's, `onend` whether there is still anybody. */
export async function begin(onend, listeners) {
  await lookAtDemo();
  await lookAtEverything();
  readMarks();
  const { since } = world;
  let first = true;
  const back = async () => {
    onend(false);
    if (!first) await lookAtEverything();
    if (world.since !== since) location.reload(); // another demo at the same address
    first = false;
  };
  listen(back, () => onend(true), {
    changed: ({ chat_id }) => { lookAtChat(chat_id); if (chat_id < 0) lookAtState(); },
    action: ({ chat_id }) => lookAtChat(chat_id),
    people: async () => { await lookAtDemo(); await lookAtState(); },
    clock: lookAtState,
    commands: lookAtState,
    ...listeners,
  });
}

/** The advisors' group: the forum that is not moved away. */
export const deskChat = () => world.chats.findLast(({ chat, migrated_to }) => chat.is_forum && !migrated_to);
const atDesk = () => new Set(deskChat()?.members ?? []);
export const borrowers = () => world.people.filter(({ id }) => !atDesk().has(id));
export const deskPeople = () => world.people.filter(({ id }) => atDesk().has(id));
/** What somebody is at this lender, as an English word of the page. */
export const roleOf = (id) => world.info.people[id]?.role ?? (atDesk().has(id) ? "advisor" : "borrower");
export const person = (id) => world.people.find((one) => one.id === id);

/** Messages of a chat, or of one topic of it (0: the general one). */
export function messagesOf(chat, topic = null) {
  const shown = world.screens.get(chat)?.messages ?? [];
  return topic === null ? shown : shown.filter(({ message }) => (message.is_topic_message ? message.message_thread_id : 0) === topic);
}

let read = new Map(); // who:chat:topic → the newest message seen; kept for when the page is opened again
const readKey = (who, chat, topic) => `${who}:${chat}:${topic}`;
const MARKS = "read in ";
export function markRead(who, chat, topic) {
  const key = readKey(who, chat, topic), newest = messagesOf(chat, topic).at(-1)?.message.message_id ?? 0;
  if (read.get(key) === newest) return;
  read.set(key, newest);
  remember(MARKS + world.since, JSON.stringify([...read]));
}
function readMarks() {
  const mine = MARKS + world.since;
  forget(MARKS, mine);
  read = new Map(JSON.parse(remembered(mine) ?? "[]"));
}

/** How many messages of others they have not seen; what they answered they have. A forum is counted topic by topic. */
export function unread(who, chat, topic = null) {
  if (topic === null && chat < 0) {
    const topics = world.chats.find((one) => one.chat.id === chat)?.topics ?? [];
    return [0, ...topics.map((one) => one.message_thread_id)].reduce((sum, one) => sum + unread(who, chat, one), 0);
  }
  const messages = messagesOf(chat, topic).map(({ message }) => message);
  const own = messages.findLast((message) => message.from.id === who)?.message_id ?? 0;
  const seen = Math.max(own, read.get(readKey(who, chat, topic)) ?? 0);
  return messages.filter((message) => message.from.id !== who && message.message_id > seen && !isService(message)).length;
}

const SERVICE = ["new_chat_members", "left_chat_member", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
  "forum_topic_reopened", "pinned_message", "migrate_to_chat_id", "migrate_from_chat_id"];
export const isService = (message) => SERVICE.some((name) => name in message);

/** Move the clock on. */
export const advance = (seconds) => ask("clock", { advance: seconds });
