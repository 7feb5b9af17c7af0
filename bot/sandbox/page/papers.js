// Papers: samples for whoever plays a borrower and has none at hand: sent with a click, or dragged into the chat.

import { icon, make } from "./dom.js";
import { act, attempt, demo } from "./wire.js";
import { say } from "./words.js";
import { world } from "./world.js";

/** What is dragged, by the name of its kind. */
export const SAMPLE = "application/x-parley-sample";
const KINDS = ["document", "photo"];
const label = (kind, language) => (kind === "photo" ? say(language, "Sample payslip (photo)") : say(language, "Sample payslip (PDF)"));

const send = async (person, kind) => act(person, "send_file", { kind, ...await demo("paper", { person, kind }) });
export const sendSample = (person, kind) => attempt(() => send(person, kind));

/** The samples of somebody, `{label, kind, onclick}`; none where there is no demo. */
export function samples(person, language) {
  if (!world.info.papers?.includes(person)) return [];
  return KINDS.map((kind) => ({ kind, label: label(kind, language), onclick: () => sendSample(person, kind) }));
}

/** One of them as a button that can be dragged as well. */
export const sampleButton = ({ kind, label: words, onclick }) => make("button", {
  type: "button", class: "plain sample", draggable: true, "data-sample": kind, onclick,
  ondragstart: (event) => event.dataTransfer.setData(SAMPLE, kind),
}, icon("file"), words);
