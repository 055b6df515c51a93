// Runs before a measured page's own scripts: begins with empty storage, counts what is written to
// it, and marks in the recording where a click begins and when the next frame has been painted.

localStorage.clear();

const bench = { bytes: 0, painted: 0 };

const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  const encoder = new TextEncoder();
  bench.bytes += encoder.encode(key).length + encoder.encode(value).length;
  setItem.call(this, key, value);
};

addEventListener("pointerdown", () => performance.mark("bench-start"), { capture: true });

addEventListener(
  "click",
  () => {
    requestAnimationFrame(() => {
      // A message that is sent while a frame is being made arrives when it is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark("bench-end");
        bench.painted += 1;
      };
      port2.postMessage(null);
    });
  },
  { capture: true },
);

/** The tree that a page's controls are in. */
bench.root = () => document.querySelector("account-closure-checklist")?.shadowRoot ?? document;

/** Resolves when the page can be used. */
bench.ready = async () => {
  await document.querySelector("account-closure-checklist")?.ready;
  while (!bench.root().querySelector("[data-item]")) await bench.frames(1);
};

/** Resolves when so many frames have been painted. */
bench.frames = async (count) => {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
};

/** Brings a radio into view, with the folds around it open; the result is where to click. */
bench.reveal = async (name, value) => {
  const found = () => bench.root().querySelector(`[name="${name}"][value="${value}"]`);
  // A row of a long plan has its controls once it is open.
  if (!found()) {
    bench.root().querySelector(`[data-item="${name.replace(/\.answer$/, "")}"] > details`).open = true;
  }
  while (!found()) await bench.frames(1);
  const radio = found();
  let fold = radio.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement.closest("details");
  }
  // What is drawn only now has another height than was thought before.
  for (let time = 0; time < 2; time += 1) {
    radio.scrollIntoView({ block: "center" });
    await bench.frames(2);
  }
  const { x, y, width, height } = radio.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
};

/** Whether a radio is chosen and its row says that it is settled. */
bench.isSettled = (name) => {
  const radio = bench.root().querySelector(`[name="${name}"]:checked`);
  return radio?.closest("[data-item]").dataset.state === "settled";
};
window.bench = bench;
