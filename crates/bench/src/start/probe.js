// Runs before a page's own scripts: begins with empty storage, looks before every frame for what is there by
// now, answers the first item as soon as that can be done, and says when each was painted.

localStorage.clear();

const item = new URLSearchParams(location.search).get("item");
const host = () => document.querySelector("account-closure-checklist");
/** The tree that a page's rows are in. */
const root = () => host()?.shadowRoot ?? document;
const radio = () => root().querySelector(`[name="${item}.answer"][value="nothing"]`);
const hasRow = () => root().querySelector("[data-item]") !== null;

/** Resolves once a frame was painted in which this holds, with the time since the page was asked for. */
const painted = (holds) =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds()) {
        requestAnimationFrame(look);
        return;
      }
      // A message that is sent while a frame is being made arrives when it is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });

/** Whether the plan can be read: our page brings it as text inside the element, which is there as a whole
 * once something follows it. */
const hasText = () => hasRow() || Boolean(host()?.nextSibling);

/** Opens the folds around the first item and its own, and says whether its answer can be clicked. */
function isInReach() {
  const row = root().querySelector(`[data-item="${item}"]`);
  if (!row) return false;
  // A row of a long plan has its controls once it is open.
  let fold = row.querySelector(":scope > details") ?? row.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement.closest("details");
  }
  radio()?.scrollIntoView({ block: "center" });
  const { top = 0, height = 0 } = radio()?.getBoundingClientRect() ?? {};
  return height > 0 && top >= 0 && top + height <= innerHeight;
}

/** Whether the first item's row says that it is settled. */
const isSettled = () => radio()?.checked && radio().closest("[data-item]").dataset.state === "settled";

/** Answers the first item: nobody does that before there is a row to see. */
async function answer() {
  await row;
  await painted(isInReach);
  radio().click();
  return painted(isSettled);
}

// The memory of WebAssembly is counted with no other.
const memories = new Set();
for (const name of ["instantiate", "instantiateStreaming"]) {
  const make = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await make.apply(WebAssembly, given);
    notice(made.instance ?? made);
    return made;
  };
}
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const made = new target(...given);
    notice(made);
    return made;
  },
});

function notice({ exports }) {
  for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
}

const row = painted(hasRow);
const all = Promise.all([painted(hasText), row, answer()]);
window.bench = {
  /** Milliseconds by what was waited for. */
  started: all.then(([text, row, answer]) => ({ text, row, answer })),
  /** How many bytes the page's programs have as their memory. */
  programs: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
};
