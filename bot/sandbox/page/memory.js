// Memory: what this browser keeps between two visits. Where it may keep nothing, each visit is the first.

function within(work) {
  try { return work(localStorage); } catch { return null; } // forbidden, or full
}

export const remembered = (name) => within((kept) => kept.getItem(name));
export const remember = (name, value) => within((kept) => kept.setItem(name, value));

/** Forget what begins like this, but for one of them. */
export const forget = (beginning, but) => within((kept) => {
  for (const name of Object.keys(kept)) if (name.startsWith(beginning) && name !== but) kept.removeItem(name);
});
