// Whether the page around looks light or dark, as sites say it: by an attribute or a class of the
// document's root or of its body, or by the `color-scheme` that holds where the element is. A value
// that is not known leaves the device's own preference.

import { around, bodyOf, find, headOf, rootOf } from "./document.ts";

/** A look; an empty text where nothing says it. */
export type Scheme = "light" | "dark" | "";

/** Attributes of the root or the body that say it, and what their values mean. */
const ATTRIBUTES = [
  "data-md-color-scheme",
  "data-theme",
  "data-theme-mode",
  "data-bs-theme",
  "data-mode",
  "data-color-scheme",
  "data-color-mode",
  "data-color-theme",
  "data-r-theme-variant",
  "color-theme",
  "saved-theme",
];
const SCHEMES: ReadonlyMap<string | null, Scheme> = new Map([
  ["default", "light"],
  ["light", "light"],
  ["slate", "dark"],
  ["dark", "dark"],
]);

/** Classes that say it; those of mdBook are its root's alone. */
const CLASSES = {
  light: ["light", "light-mode", "light-theme", "theme-light", "mode-light", "is-light"],
  dark: ["dark", "dark-mode", "dark-theme", "theme-dark", "mode-dark", "is-dark"],
};
const MDBOOK = { light: ["light", "rust"], dark: ["navy", "coal", "ayu"] };

/** Sites that say nothing while they are light. */
const SILENT = "meta[name=generator][content^=VitePress]";

/** Whatever may change the look of the page when it changes. */
const WATCHED = ["class", "style", "lang", ...ATTRIBUTES];

/** Parts of the page for which a class has said that they are dark: without it they are light. */
const wereDark = new WeakSet<Element>();

function saidByClass(element: Element): Scheme {
  const isRoot = element === rootOf(element.ownerDocument);
  const has = (scheme: "light" | "dark") => {
    const names = isRoot ? [...CLASSES[scheme], ...MDBOOK[scheme]] : CLASSES[scheme];
    return names.some((name) => element.classList.contains(name));
  };
  const [light, dark] = [has("light"), has("dark")];
  if (light === dark) return "";
  if (dark) wereDark.add(element);
  return dark ? "dark" : "light";
}

function saidByAttribute(element: Element): Scheme {
  const said = ATTRIBUTES.map((name) => SCHEMES.get(element.getAttribute(name)));
  return said.find(Boolean) ?? "";
}

/** The one scheme that holds for an element; an empty text where both may. */
function computed(element: Element): Scheme {
  const schemes = getComputedStyle(element).colorScheme.split(" ");
  const [light, dark] = ["light", "dark"].map((name) => schemes.includes(name));
  if (light === dark) return "";
  return dark ? "dark" : "light";
}

/** `light`, `dark`, or an empty text where the page around an element doesn't say. */
export function scheme(element: Element): Scheme {
  const root = rootOf(element.ownerDocument);
  const body = bodyOf(element.ownerDocument);
  const here = computed(element);
  // A part of the page that looks otherwise than the whole.
  if (here && here !== computed(root)) return here;
  const places = [root, body].filter((place) => !!place);
  const said = [...places.map(saidByAttribute), ...places.map(saidByClass)].find(Boolean);
  const silent = find(SILENT, element.ownerDocument) || places.some((place) => wereDark.has(place));
  return said || here || (silent ? "light" : "");
}

/** A node and everything around it, up to the document. */
function* outwards(node: Node | null | undefined): Generator<Node> {
  for (let one = node; one; one = around(one)) yield one;
}

/**
 * Calls back whenever the page around `element` may have changed its look or its language, until
 * the signal ends it; the element itself is watched where `itself` says so. Returns a function that
 * watches anew, after the element was moved.
 */
export function watch(
  element: Element,
  changed: () => void,
  options: AddEventListenerOptions & { readonly itself?: boolean } = {},
): () => void {
  const observe = () => {
    observer.disconnect();
    const root = rootOf(element.ownerDocument);
    const head = headOf(element.ownerDocument);
    const nodes = new Set([
      ...outwards(options.itself ? element : around(element)),
      root,
      bodyOf(element.ownerDocument),
    ]);
    // The root's children too: sites that load pages themselves may bring another body.
    for (const one of nodes) {
      if (!one) continue;
      observer.observe(one, { attributes: true, attributeFilter: WATCHED, childList: one === root });
    }
    if (head) observer.observe(head, { childList: true, subtree: true, attributes: true, characterData: true });
  };
  const observer = new MutationObserver(() => {
    observe();
    changed();
  });
  observe();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, options);
  options.signal?.addEventListener("abort", () => observer.disconnect());
  return observe;
}

/**
 * Keeps the page's scheme on an element of ours until the signal ends it; `spoken` is called when
 * the page speaks another language. Returns a function that looks anew, after the element was
 * moved.
 */
export function follow(drawn: HTMLElement, spoken: () => void, signal: AbortSignal): () => void {
  const { host } = drawn.getRootNode() as ShadowRoot;
  const look = () => {
    if (host.isConnected) drawn.dataset.scheme = scheme(host);
  };
  let { lang } = rootOf(host.ownerDocument);
  look();
  const observe = watch(
    host,
    () => {
      const now = rootOf(host.ownerDocument).lang;
      const other = now !== lang;
      lang = now;
      look();
      if (other && host.isConnected) spoken();
    },
    { itself: true, signal },
  );
  return () => {
    observe();
    look();
  };
}
