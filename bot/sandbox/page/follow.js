// Follow: a list of messages keeps the newest in sight, until somebody reads further up.

const NEAR_THE_END = 60; // pixels within which new messages are followed
const MARGIN = 8;

export class Follow {
  /** `moved()` is called whenever the list has been scrolled, by whomever. */
  constructor(list, moved) {
    this.list = list;
    this.moved = moved;
    this.isOn = true; // new messages are scrolled to
    this.anchor = null; // where the list stays when its room changes: "newest", "end", or as it is
    this.put = 0; // how far the list was scrolled at the last look
    list.addEventListener("scroll", () => this.onScroll());
    list.addEventListener("load", () => this.stay(), true);
    new ResizeObserver(() => this.stay()).observe(list);
  }

  isAtEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_THE_END;
  }

  toEnd() {
    this.isOn = true;
    this.scroll(this.list.scrollHeight, "end");
  }

  /** To the newest message; to its beginning where it is taller than its room. */
  toNewest() {
    const newest = this.list.lastElementChild;
    if (!newest || newest.offsetHeight + MARGIN < this.list.clientHeight) { this.toEnd(); return; }
    this.isOn = true;
    const above = newest.getBoundingClientRect().top - this.list.getBoundingClientRect().top;
    this.scroll(this.list.scrollTop + above - MARGIN, "newest");
  }

  /** Back to where somebody was reading. */
  backTo(top) {
    this.isOn = false;
    this.scroll(top, null);
  }

  /** The room or what is in it has changed: what was in sight stays there. */
  stay() {
    this.look();
    if (this.anchor === "end") this.toEnd();
    else if (this.anchor === "newest") this.toNewest();
    else this.moved();
  }

  scroll(top, anchor) {
    this.anchor = anchor;
    this.list.scrollTop = top;
    this.put = this.list.scrollTop;
    this.moved();
  }

  onScroll() {
    this.look();
    this.moved();
  }

  /**
   * Only somebody who scrolls up stops following: less room, or more in it, is nobody's wish.
   * Looked at before anything is moved as well: a scroll is told a frame late, and news in between would undo it.
   */
  look() {
    const top = this.list.scrollTop, before = this.put;
    this.put = top;
    if (Math.abs(top - before) > 1) {
      this.anchor = this.isAtEnd() ? "end" : null;
      if (this.anchor) this.isOn = true;
      else if (top < before) this.isOn = false;
    }
  }
}
