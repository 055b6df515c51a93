// Brings something into view and gives it the focus. Written here, it costs a first visit half of what
// it costs with every step of it called from the program.

/** So many milliseconds later what comes into view for the first time has taken its room. */
const LATER = 100;

/** The folds that fold once they are settled, and what says it on their lines. */
const FOLDS = "details[open]:is(.acc-fold, .acc-category, .acc-section-fold)";
const SETTLED = ':scope > summary [data-state="settled"]';

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
  /** @type {HTMLElement} */
  const target = (control && firstControl(found)) || found;
  openAround(target);
  // Focus also scrolls; where it is refused the reader stays where they are. It scrolls no further than it
  // has to: what is read from its beginning would lie at the lower edge.
  const isRead = target.tabIndex < 0;
  target.focus({ preventScroll: isRead || control });
  if (isRead) target.scrollIntoView();
  if (control) {
    const row = found.closest("[data-item], .acc-shortcut, [data-section]") ?? found;
    bring(row, target);
    keepInView(row, target);
  }
}

/**
 * Shows a row with what it asks, not its field alone: a field's words stand above it.
 * @param {Element} row
 * @param {Element} field
 */
function bring(row, field) {
  const fits = row.getBoundingClientRect().height < rootHeight() * 0.7;
  row.scrollIntoView({ block: fits ? "nearest" : "start" });
  // In a long row it may stand far below.
  field.scrollIntoView({ block: "nearest" });
}

/**
 * Where one goes in a row: to its first field, or to its line where a host answers it.
 * @param {HTMLElement} row
 */
function firstControl(row) {
  /** @type {HTMLElement | null} */
  const field = row.querySelector("[data-first]") ?? row.querySelector("input, button");
  return field ?? row.querySelector("summary");
}

/**
 * Opens the row that a selector finds, and the folds around it.
 * @param {ParentNode} root
 * @param {string} selector
 */
export function unfold(root, selector) {
  const found = root.querySelector(selector);
  if (found) openAround(found.querySelector("summary") ?? found);
}

/**
 * Folds what is settled. Whoever goes elsewhere is done with it.
 * @param {ParentNode} root
 */
export function foldSettled(root) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = root.querySelectorAll(FOLDS);
  for (const fold of folds) {
    if (fold.querySelector(SETTLED)) fold.open = false;
  }
}

/** @param {Element} found */
function openAround(found) {
  for (let fold = foldAround(found); fold; fold = foldAround(fold)) fold.open = true;
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
 * @param {Element} row
 * @param {Element} field
 */
function keepInView(row, field) {
  const before = scrollY;
  setTimeout(() => {
    const { top } = field.getBoundingClientRect();
    const outside = top < 0 || top > rootHeight() * 0.9;
    if (before === scrollY && outside) bring(row, field);
  }, LATER);
}

/**
 * The name of the row in which the focus was last; a button outside of all rows has it now.
 * @param {HTMLElement} root
 */
export function rowOfFocus(root) {
  return root.dataset.row;
}
