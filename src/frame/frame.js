// One frame of a page, as the page around it treats it.

import { Growth, fitting } from "./height.js";
import { ASK, message } from "./message.js";

/** What shows no more than this many pixels is not in view. */
const MARGIN = 40;

/** The origin that the page in a frame must have; `null` where the frame denies it one, none where
 * it has no address. */
function originOf(frame) {
  if (!URL.canParse(frame.src)) return undefined;
  const closed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return closed ? "null" : new URL(frame.src).origin;
}

export class Frame {
  #element;
  #surroundings;
  #growth = new Growth();
  #height = 0;

  /** `surroundings` says the look and the language around an element. */
  constructor(element, surroundings) {
    this.#element = element;
    this.#surroundings = surroundings;
    // One that is not shown can't be measured, and in another width content has another height.
    // The height is no reason to ask: it is set below, and asking because of that would never end.
    let width = 0;
    new ResizeObserver(() => {
      const before = width;
      width = element.clientWidth;
      if (width !== before && width > 0) this.ask();
    }).observe(element);
  }

  get isThere() {
    return this.#element.isConnected;
  }

  /** Whether a message is from the page that belongs into this frame. */
  sent({ origin, source }) {
    return source !== null && source === this.#element.contentWindow && origin === originOf(this.#element);
  }

  /** Asks for the height, and says what is around. */
  ask() {
    const origin = originOf(this.#element);
    if (origin === undefined) return;
    const ask = message(ASK, this.#surroundings(this.#element));
    // What has no origin can't be named; nothing in here is a secret.
    this.#element.contentWindow?.postMessage(ask, origin === "null" ? "*" : origin);
  }

  /** Takes over the height that the page in the frame tells. */
  take({ height, inside }) {
    const wanted = fitting(height);
    if (wanted === undefined || !this.#growth.mayFollow(this.#height, wanted, inside)) return;
    if (wanted === this.#height) return;
    this.#height = wanted;
    const { boxSizing } = getComputedStyle(this.#element);
    const border = boxSizing === "border-box" ? this.#element.offsetHeight - this.#element.clientHeight : 0;
    this.#element.style.setProperty("height", `${wanted + border}px`);
  }

  /** Scrolls to what has the focus in the frame, unless it is in view already. */
  show({ top, bottom }) {
    if (!Number.isFinite(top) || !Number.isFinite(bottom)) return;
    const start = this.#element.getBoundingClientRect().top + this.#element.clientTop;
    if (start + bottom > MARGIN && start + top < innerHeight - MARGIN) return;
    scrollBy({ top: start + top - innerHeight / 3, behavior: "instant" });
  }
}
