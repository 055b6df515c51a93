/**
 * The summaries to click, outermost first, until `element` is no longer folded away.
 *
 * @param {Element} element
 */
export function folds(element) {
  const summaries = [];
  /** @type {Node | null} */
  let node = element;
  while (node) {
    if (node instanceof HTMLDetailsElement && !node.open) {
      const summary = [...node.children].find((child) => child.localName === "summary");
      if (summary && !summary.contains(element)) summaries.unshift(summary);
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return summaries;
}
