// Faces: a round badge for a person, a topic or the bot.

import { make } from "./dom.js";

const COLOURS = 7;

export const fullName = (account) => [account.first_name, account.last_name].filter(Boolean).join(" ") || "—";

/** Initials on a colour that stays with the id. */
export function face(account, more = "") {
  const letters = [...(account.first_name || "?")][0] + (account.last_name ? [...account.last_name][0] : "");
  return make("span", { class: `face tone-${Math.abs(account.id) % COLOURS} ${more}`, "aria-hidden": "true" }, letters.toUpperCase());
}
