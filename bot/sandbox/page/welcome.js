// Welcome: what the bot says about itself in a private chat before the first word, and the button that begins.

import { make } from "./dom.js";
import { act, attempt } from "./wire.js";
import { say } from "./words.js";
import { world } from "./world.js";

/** `begun` is called once it has begun. */
export function welcome({ person: id, account, language }, begun) {
  const code = (account?.language_code ?? "").split("-")[0];
  const words = world.descriptions[code] ?? world.descriptions[""] ?? say(language, "Nothing was said here yet.");
  const start = () => attempt(async () => {
    await act(id, "start");
    begun();
  });
  return [make("p", {}, words), make("button", { type: "button", class: "begin", onclick: start }, say(language, "START"))];
}
