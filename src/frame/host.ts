// For pages that show the checklist in a frame: gives each such frame the height of what is in it,
// and tells it the look and the language of the page, also when they change.

import { hearDocument, languageAround, rootOf } from "../element/document.ts";
import { scheme, watch } from "../element/scheme.ts";
import { framesIn, isOurs } from "./find.ts";
import { Frame, type Surroundings } from "./frame.ts";
import { FOCUS, HEIGHT, HERE, kindOf } from "./message.ts";

const LOADED = Symbol.for("account-closure-checklist-frame");

function surroundings(element: Element): Surroundings {
  return { theme: scheme(element) || "auto", lang: languageAround(element) ?? rootOf().lang };
}

function attend(): void {
  const frames = new Map<HTMLIFrameElement, Frame>();

  function frameOf(element: HTMLIFrameElement): Frame {
    const frame = frames.get(element) ?? new Frame(element, surroundings);
    frames.set(element, frame);
    return frame;
  }

  /** The frame that sent a message; sites add frames at any time, and some inside shadow trees. */
  function sender(event: MessageEvent): Frame | undefined {
    for (const [element, frame] of frames) {
      if (!frame.isThere) frames.delete(element);
      else if (frame.sent(event)) return frame;
    }
    return framesIn(rootOf())
      .map(frameOf)
      .find((frame) => frame.sent(event));
  }

  addEventListener("message", (event) => {
    const kind = kindOf(event.data);
    if (kind !== FOCUS && kind !== HEIGHT && kind !== HERE) return;
    const frame = sender(event);
    if (kind === HERE) frame?.ask();
    else if (kind === HEIGHT) frame?.take(event.data);
    else frame?.show(event.data);
  });
  for (const type of ["beforeprint", "afterprint"]) {
    addEventListener(type, (event) => {
      for (const frame of frames.values()) frame.print(event);
    });
  }
  // A frame's own loading bubbles nowhere, but it can be caught on its way down.
  const loaded = (event: Event) => {
    const target = event.target as Element;
    if (isOurs(target)) frameOf(target).ask();
  };
  hearDocument("load", loaded, true);
  // Of what is around a frame only the whole page: a frame's height changes at every answer.
  watch(rootOf(), () => {
    for (const frame of frames.values()) frame.ask();
  });
  for (const element of framesIn(rootOf())) frameOf(element).ask();
}

// Importing this where there is no page is harmless; so is loading it twice.
if (typeof window !== "undefined" && !Reflect.get(window, LOADED)) {
  Reflect.set(window, LOADED, true);
  attend();
}
