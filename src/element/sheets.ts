// Style sheets for shadow trees. A sheet belongs to one document; an element may go to another.

import { windowOf } from "./document.ts";

const made = new WeakMap<Document, Map<string, CSSStyleSheet[]>>();

/** The sheet with this text for a document, in a list: none where it can't be had there. */
export function sheetsOf(text: string, of: Document): CSSStyleSheet[] {
  const known = made.get(of) ?? new Map<string, CSSStyleSheet[]>();
  made.set(of, known);
  let sheets = known.get(text);
  if (!sheets) {
    try {
      const { CSSStyleSheet } = windowOf(of) as Window & typeof globalThis;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets = [sheet];
      known.set(text, sheets);
    } catch {
      // A browser too old for that, or a document without a window: it can be read, in whatever look.
      return [];
    }
  }
  return sheets;
}
