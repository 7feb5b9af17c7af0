// Wire: how the page reaches the sandbox that serves it. It asks nobody else.

import { toast } from "./notices.js";

async function told(answer) {
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.error);
  return said;
}

/** Look at something. */
export async function look(path) {
  return told(await fetch(`/sandbox/${path}`));
}

/** Do something; throws the reason when it cannot be done. */
export async function ask(path, given = {}) {
  const body = JSON.stringify(given);
  return told(await fetch(`/sandbox/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body }));
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

/** What a person does with Telegram in their hand. */
export async function act(person, doing, given = {}) {
  await around.before(person);
  const done = await ask(`people/${person}/${doing}`, given);
  around.after();
  return done;
}

/** Listen until the page is closed; `onopen` after every (re)connection. */
export function listen(onopen, listeners) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", onopen);
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
