/**
 * Writes the whole rendered tree as text, so that nothing in it can hide from a search: what the
 * browser can write itself (elements, attributes, texts, comments, templates, open shadow roots),
 * and what it leaves out (what is typed, adopted style sheets).
 */
export function tree() {
  /** @type {ShadowRoot[]} */
  const shadowRoots = [];
  /** @type {string[]} */
  const typed = [];

  /** @param {Document | ShadowRoot} tree */
  function look(tree) {
    for (const element of tree.querySelectorAll("*")) {
      if (element.shadowRoot) {
        shadowRoots.push(element.shadowRoot);
        look(element.shadowRoot);
      }
    }
    /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */
    const fields = tree.querySelectorAll("input, textarea, select");
    for (const field of fields) {
      typed.push(`<!--${field.name}: ${field.value}-->`);
    }
  }

  look(document);
  const sheets = [document, ...shadowRoots]
    .flatMap((tree) => [...(tree.adoptedStyleSheets ?? [])])
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const { documentElement } = document;
  const attributes = [...documentElement.attributes].map(({ name, value }) => `${name}="${value}"`);
  return [attributes.join(" "), documentElement.getHTML({ shadowRoots }), ...typed, ...sheets].join("\n");
}
