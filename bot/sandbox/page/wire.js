// Wire: how the page reaches the sandbox that serves it. It asks nobody else.

import { toast } from "./notices.js";
import { pageLanguage, say } from "./words.js";

async function told(path, how = {}) {
  let answer;
  try {
    answer = await fetch(`/sandbox/${path}`, how);
  } catch {
    const language = pageLanguage();
    throw new Error(say(language, "The demo does not answer. Does it still run?"));
  }
  const said = await answer.json().catch(() => ({ error: answer.statusText })); // what fails badly has no words of its own
  if (!answer.ok) throw new Error(inWords(said.error));
  return said;
}

/** What the sandbox refuses, as somebody at the screen reads it. */
const REFUSALS = {
  "Bad Request: file must be non-empty": "An empty file cannot be sent.",
  "Bad Request: IMAGE_PROCESS_FAILED": "This picture cannot be read.",
  "Bad Request: PHOTO_INVALID_DIMENSIONS": "This picture is too long or too wide.",
  "that message is gone": "This message is gone.",
  "that message is not on the screen": "This message is gone.",
  "the topic is closed": "This topic is closed",
  "nobody is left": "Everybody has been played. Start the demo again for more.",
};
function inWords(reason) {
  const language = pageLanguage();
  return reason in REFUSALS ? say(language, REFUSALS[reason]) : say(language, "That cannot be done: {reason}", { reason });
}

/** Look at something. */
export const look = (path) => told(path);

/** Do something; throws the reason when it cannot be done. */
export async function ask(path, given = {}) {
  const body = JSON.stringify(given);
  return told(path, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

/** Do something for a person at the screen: what cannot be done is said, not thrown. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    toast(error.message, "refused");
    return null;
  }
}

/** What only the demo can do; a sandbox on its own cannot. */
export const demo = (name, given) => ask(`demo/${name}`, given);

/** Listeners around every act: `before(person)` and `after()`. */
let around = { before: async () => {}, after: () => {} };
export function aroundActs(listeners) { around = listeners; }

/** Somebody lays a hand on what is this person's. */
export const touch = (person) => around.before(person);

/** What a person does with Telegram in their hand. */
export async function act(person, doing, given = {}) {
  await touch(person);
  const done = await ask(`people/${person}/${doing}`, given);
  around.after();
  return done;
}

/** Listen until the page is closed; `onopen` after every (re)connection, `onlost` when there is nobody to hear. */
export function listen(onopen, onlost, listeners) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", onopen);
  source.addEventListener("error", onlost);
  for (const [kind, listener] of Object.entries(listeners)) {
    source.addEventListener(kind, (event) => listener(JSON.parse(event.data)));
  }
}

/** A file's bytes in base64, as the control takes them. */
export function packed(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

export const rawFile = (id) => `/sandbox/files/${encodeURIComponent(id)}/raw`;
