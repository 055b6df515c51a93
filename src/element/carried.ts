// Our own page carries its texts and the style along. A text that its fallback shows already stands
// there as a number: a text of the page, labels and hints apart, so many texts from the one before.
// In the plan, which has numbers of its own, it is a negative one, and the text comes after.

import { find, textsIn } from "./document.ts";

/** A compact plan, with the numbers of its texts in their place. */
type Plan = string | number | boolean | null | undefined | Plan[];

/** The part of a language file that the page carries. */
interface Carried {
  /** The tag after which numbers and days are written. */
  readonly formats: string;
  /** A text with forms for numbers is an object. */
  readonly messages: readonly (string | number | object)[];
  readonly plan: Plan;
}

function shownTexts(element: Element): string[] {
  const walker = textsIn(element);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text & { readonly parentElement: Element };
    const text = data.trim();
    if (text && !/label|hint/.test(parentElement.className)) texts.push(text);
  }
  return texts;
}

const block = (kind: "script" | "style", file: string) => find(`${kind}[data-file="${file}"]`);

/** The style sheet's text; none where the page has none. The page's own rules, which stand in it, too, match nothing inside an element. */
export const carriedStyle = (file: string): string | undefined => block("style", file)?.textContent;

/** The language file as JSON; none where the page has none, or other texts than it was built with. */
export function carriedTexts(file: string): string | undefined {
  const data = block("script", file);
  const element = data && find("account-closure-checklist");
  if (!element) return undefined;
  const shown = shownTexts(element);
  // A translated page, for one, has to load the file.
  if (data.dataset.shown !== `${shown.length}-${shown.join("").length}`) return undefined;
  let place = 0;
  const filled = (value: Plan): Plan => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "number" || value >= 0) return value;
    place -= value;
    return shown[place];
  };
  let carried: Carried;
  try {
    carried = JSON.parse(data.textContent);
  } catch {
    // Whatever changed the page has changed this, too.
    return undefined;
  }
  const { formats, messages, plan } = carried;
  const said = messages.map((text) => {
    if (typeof text !== "number") return text;
    place += text;
    return shown[place];
  });
  place = -1;
  return JSON.stringify({ formats, messages: said, plan: filled(plan) });
}
