// Style sheets for shadow trees. A sheet belongs to one document; an element may go to another.

import { windowOf } from "./document.js";

const made = new WeakMap();

/** The sheet with this text for a document, in a list: none where it can't be had there. */
export function sheetsOf(text, of) {
  const known = made.get(of) ?? new Map();
  made.set(of, known);
  if (!known.has(text)) {
    try {
      const { CSSStyleSheet } = windowOf(of);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      known.set(text, [sheet]);
    } catch {
      // A browser too old for that, or a document without a window: it can be read, in whatever look.
      return [];
    }
  }
  return known.get(text);
}
