// Members of documents and of what stands in them, read from their prototypes: on a document, a form or
// an image of the host's that is named like a member takes its place, and so does a field on its form.

const own = (name, of) => Reflect.get(Document.prototype, name, of);
const call = (name, of, ...values) => own(name, of).call(of, ...values);

export const rootOf = (of = document) => own("documentElement", of);
export const headOf = (of = document) => own("head", of);
export const bodyOf = (of = document) => own("body", of);
export const isHidden = (of = document) => own("hidden", of);
export const baseOf = (of = document) => own("baseURI", of);
/** The window of a document; none where it is shown in none. */
export const windowOf = (of) => own("defaultView", of);

/** What is around a node as a reader sees it: a slot, its parent, or the element whose tree it is. */
export function around(node) {
  const member = (of, name) => Reflect.get(of.prototype, name, node);
  const type = member(Node, "nodeType");
  if (type === Node.DOCUMENT_FRAGMENT_NODE) return node.host;
  if (type !== Node.ELEMENT_NODE) return null;
  return member(Element, "assignedSlot") ?? member(Node, "parentNode");
}

/** A new element. */
export const made = (name, of = document) => call("createElement", of, name);

/** The first element of a document that fits. */
export const find = (selector, of = document) => call("querySelector", of, selector);

/** Walks over the texts in an element. */
export const textsIn = (element, of = document) => call("createTreeWalker", of, element, NodeFilter.SHOW_TEXT);

/** Listens to a document. */
export const hearDocument = (type, hear, options, of = document) => call("addEventListener", of, type, hear, options);
