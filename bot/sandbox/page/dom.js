// Dom: elements made from data. Words of people only ever become text, never markup.

/** An element: attributes, `on…` handlers and properties by name; children are nodes or plain text. */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Icons are drawn here: no font, no picture to fetch. */
const SHAPES = {
  send: "M3 11.5 21 3l-6.5 18-3-7.5z",
  clip: "m20 11.5-8.4 8.4a5.5 5.5 0 0 1-7.8-7.8l8.9-8.9a3.7 3.7 0 0 1 5.2 5.2l-8.9 8.9a1.8 1.8 0 0 1-2.6-2.6l8.2-8.2",
  slash: "M9 4h9a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM14 8l-4 8",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  down: "m6 9 6 6 6-6",
  back: "m14 6-6 6 6 6",
  play: "M8 5.5v13l11-6.5z",
  stop: "M7 7h10v10H7z",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  reply: "m10 7-5 5 5 5M5 12h9a5 5 0 0 1 5 5v1",
  close: "M6 6l12 12M18 6 6 18",
  clock: "M12 7v5l3 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z",
  phone: "M7 3h3l1.5 5-2 1.5a11 11 0 0 0 5 5l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 5 5a2 2 0 0 1 2-2z",
  lock: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [key, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"]]) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows only an icon; its label is read out and shown on hover. */
export function iconButton(name, label, onclick, more = {}) {
  return make("button", { type: "button", class: "round", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

/** Show children in place of others, keeping every element that is still right: a click on it is never lost. */
export function freshen(parent, ...children) {
  children.forEach((fresh, place) => {
    const old = parent.childNodes[place];
    if (!old) parent.append(fresh);
    else if (isAlike(old, fresh)) renew(old, fresh);
    else old.replaceWith(fresh);
  });
  while (parent.childNodes.length > children.length) parent.lastChild.remove();
}

function isAlike(old, fresh) {
  return old.nodeName === fresh.nodeName && JSON.stringify(old.dataset) === JSON.stringify(fresh.dataset);
}

function renew(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  old.onclick = fresh.onclick;
  freshen(old, ...fresh.childNodes);
}

/** Show blocks `{key, stamp, build}` in a list, making only what is new or different. */
export function reconcile(list, blocks, kept) {
  const wanted = new Set(blocks.map((block) => block.key));
  for (const [key, { node }] of kept) {
    if (!wanted.has(key)) { node.remove(); kept.delete(key); }
  }
  let place = null;
  for (const block of blocks) {
    const known = kept.get(block.key);
    let node = known?.node;
    if (known?.stamp !== block.stamp) {
      node = block.build();
      known?.node.replaceWith(node);
      kept.set(block.key, { node, stamp: block.stamp });
    }
    const next = place ? place.nextSibling : list.firstChild;
    if (next !== node) list.insertBefore(node, next);
    place = node;
  }
}
