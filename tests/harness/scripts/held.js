// Counts what the page's lasting things hold: listeners and observations on the window, on documents
// and on whatever is marked `data-lasting`. An element that has gone must have taken all of its own along.

/**
 * @param {any} target A node may be another document's: it is no instance of anything here.
 * @returns {boolean}
 */
const lasting = (target) =>
  target === window ||
  target instanceof MediaQueryList ||
  target.nodeType === Node.DOCUMENT_NODE ||
  (target.nodeType === Node.ELEMENT_NODE && (target.matches("html, body") || "lasting" in target.dataset));

/** @type {Map<string, string>} */
const held = new Map();
const names = new WeakMap();
let named = 0;
/** @param {object} thing */
const name = (thing) => {
  const known = names.get(thing);
  if (known) return known;
  named += 1;
  names.set(thing, named);
  return named;
};
/** @typedef {boolean | AddEventListenerOptions | undefined} Options */
/** @type {(target: EventTarget, type: string, listener: object, options: Options) => string} */
const keyOf = (target, type, listener, options) =>
  [name(target), type, name(listener), detailed(options).capture ?? false].join();

/**
 * @param {Options} options
 * @returns {AddEventListenerOptions}
 */
const detailed = (options) => (typeof options === "object" ? options : { capture: Boolean(options) });

const { addEventListener, removeEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function add(type, listener, options) {
  const target = this ?? window;
  addEventListener.call(target, type, listener, options);
  const { signal, once } = detailed(options);
  if (!listener || !lasting(target) || signal?.aborted) return;
  const key = keyOf(target, type, listener, options);
  held.set(key, type);
  if (signal) addEventListener.call(signal, "abort", () => held.delete(key));
  if (once) addEventListener.call(target, type, () => held.delete(key), { once: true });
};
EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
  const target = this ?? window;
  removeEventListener.call(target, type, listener, options);
  if (listener) held.delete(keyOf(target, type, listener, options));
};

/**
 * Notes what an observer of this kind observes.
 *
 * @param {string} kind
 * @param {any} prototype What the kinds have in common has no type.
 */
function noteObserved(kind, prototype) {
  const { observe, unobserve, disconnect } = prototype;
  /** @type {(observer: object, target: object) => string} */
  const key = (observer, target) => `${name(observer)} ${name(target)}`;
  // What is seen by an observer of intersections is kept in the document's own list.
  /** @param {unknown} target */
  const counts = (target) => kind === "IntersectionObserver" || lasting(target);
  /** @type {(this: object, target: object, ...options: unknown[]) => void} */
  prototype.observe = function watch(target, ...options) {
    observe.call(this, target, ...options);
    if (counts(target)) held.set(key(this, target), kind);
  };
  if (unobserve) {
    /** @type {(this: object, target: object) => void} */
    prototype.unobserve = function leave(target) {
      unobserve.call(this, target);
      held.delete(key(this, target));
    };
  }
  prototype.disconnect = function end() {
    disconnect.call(this);
    for (const one of held.keys()) if (one.startsWith(`${name(this)} `)) held.delete(one);
  };
}
for (const observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
  noteObserved(observer.name, observer.prototype);
}

/** What is held now, by type, in order. */
window.testHeld = () => [...held.values()].sort();
