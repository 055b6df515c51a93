// Counts what the page's lasting things hold: listeners and observations on the window, on documents
// and on whatever is marked `data-lasting`. An element that has gone must have taken all of its own along.
const lasting = (target) =>
  target === window ||
  target instanceof MediaQueryList ||
  target.nodeType === Node.DOCUMENT_NODE ||
  (target.nodeType === Node.ELEMENT_NODE && (target.matches("html, body") || "lasting" in target.dataset));

const held = new Map();
const names = new WeakMap();
let named = 0;
const name = (thing) => {
  if (!names.has(thing)) names.set(thing, (named += 1));
  return names.get(thing);
};
const keyOf = (target, type, listener, options) => {
  const capture = typeof options === "boolean" ? options : Boolean(options?.capture);
  return [name(target), type, name(listener), capture].join();
};

const { addEventListener, removeEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function add(type, listener, options) {
  const target = this ?? window;
  addEventListener.call(target, type, listener, options);
  if (!listener || !lasting(target) || options?.signal?.aborted) return;
  const key = keyOf(target, type, listener, options);
  held.set(key, type);
  if (options?.signal) addEventListener.call(options.signal, "abort", () => held.delete(key));
  if (options?.once) addEventListener.call(target, type, () => held.delete(key), { once: true });
};
EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
  const target = this ?? window;
  removeEventListener.call(target, type, listener, options);
  if (listener) held.delete(keyOf(target, type, listener, options));
};

for (const kind of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) {
  const { observe, unobserve, disconnect } = window[kind].prototype;
  const key = (observer, target) => `${name(observer)} ${name(target)}`;
  // What is seen by an observer of intersections is kept in the document's own list.
  const counts = (target) => kind === "IntersectionObserver" || lasting(target);
  window[kind].prototype.observe = function watch(target, ...options) {
    observe.call(this, target, ...options);
    if (counts(target)) held.set(key(this, target), kind);
  };
  if (unobserve) {
    window[kind].prototype.unobserve = function leave(target) {
      unobserve.call(this, target);
      held.delete(key(this, target));
    };
  }
  window[kind].prototype.disconnect = function end() {
    disconnect.call(this);
    for (const one of held.keys()) if (one.startsWith(`${name(this)} `)) held.delete(one);
  };
}

/** What is held now, by type, in order. */
window.testHeld = () => [...held.values()].sort();
