// Brings something into view and gives it the focus. Written here, it costs a first visit half of what
// it costs with every step of it called from the program.

/** So many milliseconds later what comes into view for the first time has taken its room. */
const LATER = 100;

/**
 * Opens the folds around what a selector finds and focuses it, or the first control in it.
 * @param {ParentNode} root
 * @param {string} selector
 * @param {boolean} control
 */
export function focus(root, selector, control) {
  /** @type {HTMLElement | null} */
  const found = root.querySelector(selector);
  if (!found) return;
  for (let fold = foldAround(found); fold; fold = foldAround(fold)) fold.open = true;
  /** @type {HTMLElement} */
  const target = (control && found.querySelector("input, button")) || found;
  // Focus also scrolls; where it is refused the reader stays where they are.
  target.focus();
  if (control) keepInView(target);
}

/**
 * The fold that something lies in, if any.
 * @param {Element} inside
 */
const foldAround = (inside) => inside.parentElement?.closest("details");

/** The height of what is seen of the page, read from the prototype: a host's form may have the name. */
const rootHeight = () => Reflect.get(Document.prototype, "documentElement", document).clientHeight;

/**
 * What takes its room only now moves the rest: looks once more, unless the reader has scrolled.
 * @param {Element} target
 */
function keepInView(target) {
  const before = scrollY;
  setTimeout(() => {
    const { top } = target.getBoundingClientRect();
    const outside = top < 0 || top > rootHeight() * 0.9;
    if (before === scrollY && outside) target.scrollIntoView();
  }, LATER);
}
