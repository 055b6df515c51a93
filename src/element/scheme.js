// Whether the page around looks light or dark, as documentation sites say it: an attribute of the
// document's root or of its body. What says nothing known leaves the device's own preference.

const ATTRIBUTES = ["data-md-color-scheme", "data-theme", "data-theme-mode", "data-bs-theme"];
const SCHEMES = { default: "light", light: "light", slate: "dark", dark: "dark" };

/** `light`, `dark`, or an empty text where the page doesn't say. */
export function scheme() {
  for (const element of [document.documentElement, document.body]) {
    for (const name of ATTRIBUTES) {
      const value = element?.getAttribute(name);
      if (Object.hasOwn(SCHEMES, value)) return SCHEMES[value];
    }
  }
  return "";
}

const followers = new Set();
let observer;

function observe() {
  // The root's children too: sites that load pages themselves may bring another body.
  const root = document.documentElement;
  observer.observe(root, { attributes: true, attributeFilter: [...ATTRIBUTES, "lang"], childList: true });
  if (document.body) observer.observe(document.body, { attributes: true, attributeFilter: ATTRIBUTES });
}

/** Calls back whenever the page may have changed its look or its language, until that returns false. */
export function watch(follower) {
  followers.add(follower);
  observer ??= new MutationObserver(() => {
    observe();
    followers.forEach((each) => each() === false && followers.delete(each));
  });
  observe();
}

/** Keeps the page's scheme on an element of ours for as long as that is in the page; `changed` is
 * called when the page speaks another language. */
export function follow(element, changed) {
  const root = document.documentElement;
  let { lang } = root;
  element.dataset.scheme = scheme();
  watch(() => {
    if (!element.isConnected) return false;
    element.dataset.scheme = scheme();
    if (lang !== root.lang) changed();
    ({ lang } = root);
    return true;
  });
}
