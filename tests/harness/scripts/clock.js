// Moves the page's clock: `testClock.set(ms)` makes it that moment now, and time goes on.
const Real = Date;
let offset = 0;
const now = () => Real.now() + offset;

globalThis.Date = new Proxy(Real, {
  construct: (target, parts, asked) =>
    Reflect.construct(target, parts.length ? parts : [now()], asked === Date ? target : asked),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});

window.testClock = {
  set: (milliseconds) => {
    offset = milliseconds - Real.now();
  },
};
