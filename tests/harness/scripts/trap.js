// Lets the program trap when a test says so, without a program made for that: a stand-in for its
// instance hands out exports that trap. `testTrap.entered` counts the ways in taken since then.
window.testTrap = {
  armed: false,
  entered: 0,
  set() {
    this.armed = true;
  },
};

/**
 * @template {unknown[]} Values
 * @template Result
 * @param {(...values: Values) => Result} entry
 * @returns {(...values: Values) => Result}
 */
function trapping(entry) {
  return (...values) => {
    if (!window.testTrap.armed) return entry(...values);
    window.testTrap.entered += 1;
    throw new WebAssembly.RuntimeError("unreachable");
  };
}

WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(Instance, what) {
    const instance = Reflect.construct(Instance, what);
    const entries = Object.entries(instance.exports);
    const exports = Object.fromEntries(
      entries.map(([name, value]) => [name, typeof value === "function" ? trapping(value) : value]),
    );
    return new Proxy(instance, {
      get: (target, name) => (name === "exports" ? exports : Reflect.get(target, name)),
    });
  },
});
