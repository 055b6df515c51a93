// The page in the frame: takes its settings from the query, tells the page around it how high it
// is, and takes over that page's look and language.

import type { AccountClosureChecklist } from "account-closure-checklist";

import "./policy.ts";
import { ATTRIBUTES } from "../element/attributes.ts";
import { ASK, type Content, FOCUS, HEIGHT, HERE, type Kind, kindOf, message } from "./message.ts";

const root = document.documentElement;
const element = document.querySelector("account-closure-checklist") as AccountClosureChecklist;
const query = new URLSearchParams(location.search);
/** Where the page around comes from, once it has asked. */
let host: string | undefined;

// Only settings that the element knows are taken over, each as an attribute's value.
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value !== null) element.setAttribute(name, value);
}

function look(scheme: unknown): void {
  if (scheme === "light" || scheme === "dark") root.dataset.theme = scheme;
  else delete root.dataset.theme;
}

/** Says something to the page around, once that has asked. */
function tell(kind: Kind, content: Content): void {
  // A page without an origin of its own can't be named.
  if (host !== undefined) parent.postMessage(message(kind, content), host === "null" ? "*" : host);
}

/** The height of the content, whatever that of the frame; none while the frame is not shown. */
function tellHeight(): void {
  const height = root.getBoundingClientRect().height;
  if (innerWidth > 0 && height > 0) tell(HEIGHT, { height, inside: innerHeight });
}

// Some browsers bring the focus into view only as far as one origin reaches.
function tellFocus({ target }: Event): void {
  const { top, bottom } = (target as Element).getBoundingClientRect();
  tell(FOCUS, { top, bottom });
}

addEventListener("message", ({ data, origin, source }) => {
  if (source !== parent || kindOf(data) !== ASK || (host !== undefined && origin !== host)) return;
  host = origin;
  if (!query.has("theme") || query.get("theme") === "auto") look(data.theme);
  if (!query.has("lang") && typeof data.lang === "string" && data.lang) root.lang = data.lang;
  tellHeight();
});

look(query.get("theme"));
// The element looks around itself for a language; the one there so far is that of the text in it.
for (const text of element.children) (text as HTMLElement).lang = root.lang;
root.lang = query.get("lang") || navigator.language || root.lang;
if (parent !== window) {
  new ResizeObserver(tellHeight).observe(root);
  // Whether content that fits stays as it is tells the page around that this is no endless growth.
  addEventListener("resize", tellHeight);
  // Within a shadow tree the focus moves unseen from outside.
  customElements.whenDefined(element.localName).then(() => {
    element.shadowRoot?.addEventListener("focusin", tellFocus);
  });
  parent.postMessage(message(HERE), "*");
}
