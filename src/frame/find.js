// Finds the frames that are ours: those that say so, and those that show the page that lies beside
// this script, since some sites take every attribute but the address from a frame.

const OURS = new URL("embed.html", import.meta.url);

/** Whether an element is a frame of ours. */
export function isOurs(element) {
  if (element.localName !== "iframe" || !URL.canParse(element.src)) return false;
  const { origin, pathname } = new URL(element.src);
  const beside = origin === OURS.origin && pathname === OURS.pathname;
  return beside || "accountClosureChecklist" in element.dataset;
}

/** The frames of ours in a tree and in the open shadow trees within. */
export function framesIn(tree) {
  const found = [];
  for (const element of tree.querySelectorAll("*")) {
    if (isOurs(element)) found.push(element);
    if (element.shadowRoot) found.push(...framesIn(element.shadowRoot));
  }
  return found;
}
