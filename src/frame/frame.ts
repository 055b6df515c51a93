// One frame of a page, as the page around it treats it.

import type { Scheme } from "../element/scheme.ts";
import { fitting, Growth } from "./height.ts";
import { ASK, type Content, message } from "./message.ts";

/** The narrowest paper that is reckoned with, in pixels: A4 between wide margins. */
const PAPER = 600;

/** A frame that shows no more than this many pixels is not in view. */
const MARGIN = 40;

/** Whether a message says a number that can be reckoned with. */
const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** The origin that the page in a frame must have; `null` where the frame denies it one, none where
 * it has no address. */
function originOf(frame: HTMLIFrameElement): string | undefined {
  if (!URL.canParse(frame.src)) return undefined;
  const closed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return closed ? "null" : new URL(frame.src).origin;
}

/** The surroundings of a frame: the look, and the language if there is one. */
export interface Surroundings {
  readonly theme: Exclude<Scheme, ""> | "auto";
  readonly lang: string;
}

export class Frame {
  #element: HTMLIFrameElement;
  #surroundings: (element: Element) => Surroundings;
  #growth = new Growth();
  #height = 0;
  #printing = false;

  /** `surroundings` says the look and the language around an element. */
  constructor(element: HTMLIFrameElement, surroundings: (element: Element) => Surroundings) {
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

  get isThere(): boolean {
    return this.#element.isConnected;
  }

  /** Whether a message is from the page that belongs into this frame. */
  sent({ origin, source }: MessageEvent): boolean {
    return source !== null && source === this.#element.contentWindow && origin === originOf(this.#element);
  }

  /** Asks for the height, and tells the surroundings. */
  ask(): void {
    const origin = originOf(this.#element);
    if (origin === undefined) return;
    const ask = message(ASK, this.#surroundings(this.#element));
    // A page without an origin can't be named; nothing in here is a secret.
    this.#element.contentWindow?.postMessage(ask, origin === "null" ? "*" : origin);
  }

  /** Takes over the height that the page in the frame tells. */
  take({ height, inside }: Content): void {
    const wanted = fitting(height);
    if (wanted === undefined || !this.#growth.mayFollow(this.#height, wanted, inside)) return;
    if (wanted === this.#height) return;
    this.#height = wanted;
    if (!this.#printing) this.#set(wanted);
  }

  /**
   * Before the page is printed (`beforeprint`) gives the frame the height that it needs on paper, and
   * after it (`afterprint`) the one from before. Browsers print without waiting, so only a page that
   * can be looked into at once is measured.
   */
  print(event: Event): void {
    const page = this.#element.contentDocument;
    if (!page || !this.#height) return;
    this.#printing = event.type === "beforeprint";
    // The page in the frame opens its folds or closes them.
    page.defaultView?.dispatchEvent(new Event(event.type));
    this.#set(this.#printing ? Math.max(this.#height, this.#heightOnPaper(page)) : this.#height);
  }

  #heightOnPaper(page: Document): number {
    const { style, clientWidth } = this.#element;
    const { width } = style;
    if (clientWidth > PAPER) style.width = `${PAPER}px`;
    const { height } = page.documentElement.getBoundingClientRect();
    style.width = width;
    return fitting(height) ?? this.#height;
  }

  #set(height: number): void {
    const { boxSizing } = getComputedStyle(this.#element);
    const border = boxSizing === "border-box" ? this.#element.offsetHeight - this.#element.clientHeight : 0;
    this.#element.style.setProperty("height", `${height + border}px`);
  }

  /** Scrolls to the focus in the frame, unless it is in view already. */
  show({ top, bottom }: Content): void {
    if (!isNumber(top) || !isNumber(bottom)) return;
    const start = this.#element.getBoundingClientRect().top + this.#element.clientTop;
    if (start + bottom > MARGIN && start + top < innerHeight - MARGIN) return;
    scrollBy({ top: start + top - innerHeight / 3, behavior: "instant" });
  }
}
