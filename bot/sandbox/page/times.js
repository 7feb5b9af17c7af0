// Times: this Telegram's time as people at the lender's place read it.

import { now, world } from "./world.js";
import { tag } from "./words.js";

const shown = new Map();
function format(language, options) {
  const key = language + JSON.stringify(options);
  if (!shown.has(key)) {
    shown.set(key, new Intl.DateTimeFormat(tag(language), { timeZone: world.info.zone, ...options }));
  }
  return shown.get(key);
}

const at = (seconds) => new Date(seconds * 1000);
export const clockTime = (language, seconds) => format(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at(seconds));
export const exactTime = (language, seconds) => format(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(at(seconds));
const date = (language, seconds) => format(language, { day: "numeric", month: "short" }).format(at(seconds));
/** For lists: the time of what is of today, else the day. */
export const brief = (language, seconds) => (date(language, seconds) === date(language, now()) ? clockTime : date)(language, seconds);
export const day = (language, seconds) => format(language, { weekday: "long", day: "numeric", month: "long" }).format(at(seconds));
export const wholeMoment = (language, seconds) => format(language, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at(seconds));

const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];
function away(language, seconds) {
  const left = seconds - now();
  const [unit, length] = UNITS.find(([, one]) => Math.abs(left) >= one) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(tag(language), { numeric: "auto" }).format(Math.round(left / length), unit);
}
/** A moment as a date_time entity asks for it: "r" from now, else w (weekday), d or D (date), t or T (time). */
export function asAsked(language, seconds, form) {
  if (form === "r") return away(language, seconds);
  return format(language, {
    ...(form.includes("w") && { weekday: "long" }),
    ...(form.includes("d") && { year: "numeric", month: "numeric", day: "numeric" }),
    ...(form.includes("D") && { year: "numeric", month: "long", day: "numeric" }),
    ...(/t/i.test(form) && { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    ...(form.includes("T") && { second: "2-digit" }),
  }).format(at(seconds));
}
