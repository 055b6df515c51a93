/**
 * Brings the element into view, and says whether a click at its centre would meet it. Parts of a
 * long page are laid out only as they come into view, and push others: so it has to lie still from
 * one look to the next.
 *
 * @param {Element} element
 */
export function reachable(element) {
  const [box] = element.getClientRects();
  if (!box) {
    // What was never in view may have no box yet.
    element.scrollIntoView({ block: "center", behavior: "instant" });
    return false;
  }
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const before = window.testLook;
  window.testLook = { element, x, y };
  // A position between two pixels is rounded to either, each time that it is scrolled to.
  /** @type {(one: number, other: number) => boolean} */
  const near = (one, other) => Math.abs(one - other) <= 1;
  const still = before?.element === element && near(before.x, x) && near(before.y, y);
  const MARGIN = 10;
  // Of a frame that is higher than the window nobody can tell here which part is in sight.
  const known = innerHeight <= outerHeight;
  const inside = known && x >= 0 && x < innerWidth && y >= MARGIN && y < innerHeight - MARGIN;
  if (!inside && !still) element.scrollIntoView({ block: "center", behavior: "instant" });
  if (!still) return false;
  const root = treeOf(element);
  // WebKit lists the hosts of a shadow root above the fields in it.
  const hosts = hostsAround(root);
  const hit = root.elementsFromPoint(x, y).find((other) => !hosts.includes(other));
  const met = element.contains(hit ?? null);
  // It may lie under what stays at the window's edge.
  if (!met) element.scrollIntoView({ block: "center", behavior: "instant" });
  return met;
}

/**
 * The document or the shadow root that an element is in.
 *
 * @param {Element} element
 */
const treeOf = (element) => /** @type {Document | ShadowRoot} */ (element.getRootNode());

/**
 * @param {Document | ShadowRoot} tree
 * @returns {Element[]}
 */
const hostsAround = (tree) => ("host" in tree ? [tree.host, ...hostsAround(treeOf(tree.host))] : []);
