// Finds the frames that are ours: those that say so, and those that show the page that lies beside
// this script, since some sites take every attribute but the address from a frame.

const OURS = new URL("embed.html", import.meta.url);

/** Whether an element is a frame of ours. */
export function isOurs(element: Element): element is HTMLIFrameElement {
  const { localName, src, dataset } = element as HTMLIFrameElement;
  if (localName !== "iframe" || !URL.canParse(src)) return false;
  const { origin, pathname } = new URL(src);
  const beside = origin === OURS.origin && pathname === OURS.pathname;
  return beside || "accountClosureChecklist" in dataset;
}

/** The frames of ours in a tree and in the open shadow trees within. */
export function framesIn(tree: ParentNode): HTMLIFrameElement[] {
  const found: HTMLIFrameElement[] = [];
  for (const element of tree.querySelectorAll("*")) {
    if (isOurs(element)) found.push(element);
    if (element.shadowRoot) found.push(...framesIn(element.shadowRoot));
  }
  return found;
}
