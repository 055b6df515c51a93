// Members of documents, read from their prototypes: on a document itself, a form or an image of the
// host's that is named like a member takes its place.

const own = (name, of) => Reflect.get(Document.prototype, name, of);
const call = (name, of, ...values) => own(name, of).call(of, ...values);

export const rootOf = (of = document) => own("documentElement", of);
export const headOf = (of = document) => own("head", of);
export const bodyOf = (of = document) => own("body", of);
export const isHidden = (of = document) => own("hidden", of);
export const baseOf = (of = document) => own("baseURI", of);
/** The window of a document; none where it is shown in none. */
export const windowOf = (of) => own("defaultView", of);

/** A new element. */
export const made = (name, of = document) => call("createElement", of, name);

/** The first element of a document that fits. */
export const find = (selector, of = document) => call("querySelector", of, selector);

/** Walks over the texts in an element. */
export const textsIn = (element, of = document) => call("createTreeWalker", of, element, NodeFilter.SHOW_TEXT);

/** Listens to a document. */
export const hearDocument = (type, hear, options, of = document) => call("addEventListener", of, type, hear, options);
