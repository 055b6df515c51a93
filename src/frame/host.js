// For pages that show the checklist in a frame: gives each such frame the height of what is in it,
// and tells it the look and the language of the page, also when they change.

import { scheme, watch } from "../element/scheme.js";
import { framesIn, isOurs } from "./find.js";
import { Frame } from "./frame.js";
import { FOCUS, HEIGHT, HERE, kindOf } from "./message.js";

const LOADED = Symbol.for("account-closure-checklist-frame");

function surroundings(element) {
  const around = element.closest("[lang]") ?? element.getRootNode().host?.closest?.("[lang]");
  return { theme: scheme() || "auto", lang: around?.lang ?? document.documentElement.lang };
}

function attend() {
  const frames = new Map();

  function frameOf(element) {
    const frame = frames.get(element) ?? new Frame(element, surroundings);
    frames.set(element, frame);
    return frame;
  }

  /** The frame that sent a message; sites add frames at any time, and some inside shadow trees. */
  function sender(event) {
    for (const [element, frame] of frames) {
      if (!frame.isThere) frames.delete(element);
      else if (frame.sent(event)) return frame;
    }
    return framesIn(document).map(frameOf).find((frame) => frame.sent(event));
  }

  addEventListener("message", (event) => {
    const kind = kindOf(event.data);
    if (![FOCUS, HEIGHT, HERE].includes(kind)) return;
    const frame = sender(event);
    if (kind === HERE) frame?.ask();
    else if (kind === HEIGHT) frame?.take(event.data);
    else frame?.show(event.data);
  });
  // A frame's own loading bubbles nowhere, but it can be caught on its way down.
  const loaded = ({ target }) => isOurs(target) && frameOf(target).ask();
  document.addEventListener("load", loaded, true);
  watch(() => frames.forEach((frame) => frame.ask()));
  for (const element of framesIn(document)) frameOf(element).ask();
}

// Importing this where there is no page is harmless; so is loading it twice.
if (typeof window !== "undefined" && !window[LOADED]) {
  window[LOADED] = true;
  attend();
}
