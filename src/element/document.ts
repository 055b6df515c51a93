// Members of documents and of what stands in them, read from their prototypes: on a document, a form or
// an image of the host's that is named like a member takes its place, and so does a field on its form.

const own = <K extends keyof Document>(name: K, of: Document): Document[K] => Reflect.get(Document.prototype, name, of);

export const rootOf = (of: Document = document): HTMLElement => own("documentElement", of);
export const headOf = (of: Document = document): HTMLHeadElement | null => own("head", of);
export const bodyOf = (of: Document = document): HTMLElement | null => own("body", of);
export const isHidden = (of: Document = document): boolean => own("hidden", of);
export const baseOf = (of: Document = document): string => own("baseURI", of);
/** The window of a document; none where it is shown in none. */
export const windowOf = (of: Document): (Window & typeof globalThis) | null => own("defaultView", of);

/** The node around a node as a reader sees it: a slot, its parent, or the element whose tree it is. */
export function around(node: Node): Node | null | undefined {
  const member = <C, K extends keyof C>(of: { readonly prototype: C & object }, name: K): C[K] =>
    Reflect.get(of.prototype, name, node);
  const type = member(Node, "nodeType");
  if (type === Node.DOCUMENT_FRAGMENT_NODE) return (node as Partial<ShadowRoot> & Node).host;
  if (type !== Node.ELEMENT_NODE) return null;
  return member(Element, "assignedSlot") ?? member(Node, "parentNode");
}

/**
 * Whether our own page wrote that language there: it is that of its text, and says nothing about the
 * reader. Whoever writes another one means it.
 */
const isOwnLanguage = (of: Element): boolean => {
  const written = Element.prototype.getAttribute.call(of, "data-own-lang");
  return written !== null && written === Element.prototype.getAttribute.call(of, "lang");
};

/** Says on our own page in which language it is drawn, and its title in it; `text` stays as it was written. */
export function speakOnOwnPage(language: string, title: string, text: ParentNode): void {
  const root = rootOf();
  if (!isOwnLanguage(root) || root.lang === language) return;
  for (const part of text.children) part.setAttribute("lang", part.getAttribute("lang") ?? root.lang);
  root.dataset.ownLang = language;
  root.lang = language;
  document.title = title;
}

/**
 * The language that an element or something around it says, within its tree or around that; none where
 * nothing does. It is read as an attribute, since a field of a form may be named `lang`.
 */
export function languageAround(element: Element): string | null | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  const around = element.closest("[lang]") ?? host?.closest?.("[lang]");
  if (!around || isOwnLanguage(around)) return null;
  // Whoever writes another language than our page's own means it, and whatever they write there later.
  Element.prototype.removeAttribute.call(around, "data-own-lang");
  return Element.prototype.getAttribute.call(around, "lang");
}

/** A new element. */
export const made = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  of: Document = document,
): HTMLElementTagNameMap[K] => own("createElement", of).call(of, name) as HTMLElementTagNameMap[K];

/** The first element of a document that fits. */
export const find = (selector: string, of: Document = document): HTMLElement | null =>
  own("querySelector", of).call(of, selector) as HTMLElement | null;

/** Listens to a document. */
export const hearDocument = (
  type: string,
  hear: (event: Event) => void,
  options: boolean | AddEventListenerOptions,
  of: Document = document,
): void => own("addEventListener", of).call(of, type, hear, options);
