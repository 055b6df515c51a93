// The list of resources is drawn by window: this tells which rows are wanted, and gives what stands
// for all others the room that they would take.

import { windowOf } from "./document.ts";

/** So many rows are drawn, and so many of them above what is seen, so that scrolling meets some. */
const ROWS = 60;
const ABOVE = 20;

/** The height of a row; the style sheet gives rows the same. */
const ROW = 5;

/** Heights that move are rules of a sheet of our own: strict hosts allow no style attribute. */
function roomFor(root: ShadowRoot): () => void {
  const { CSSStyleSheet } = windowOf(root.ownerDocument) as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  const look = new CSSStyleSheet();
  look.replaceSync(__EVIDENCE_STYLE__);
  let written = "";
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, look, sheet];
  return () => {
    const spacers = [...root.querySelectorAll<HTMLElement>("[data-spacer]")];
    const rules = spacers.map(
      ({ dataset }) => `[data-spacer="${dataset.spacer}"] { block-size: ${Number(dataset.rows) * ROW}em }`,
    );
    const text = rules.join("\n");
    if (text !== written) sheet.replaceSync(text);
    written = text;
  };
}

/** Calls `want` with the first row to be drawn, as the list in this tree is scrolled. */
export function watchWindow(root: ShadowRoot, signal: AbortSignal, want: (first: number) => void): void {
  const give = roomFor(root);
  const observer = new MutationObserver(give);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-rows"] });
  signal.addEventListener("abort", () => observer.disconnect());
  root.addEventListener(
    "scroll",
    (event) => {
      const target = event.target as HTMLElement;
      const row = target.dataset?.window && target.querySelector("li");
      if (!row) return;
      const first = Math.floor(target.scrollTop / row.offsetHeight);
      const last = Math.ceil((target.scrollTop + target.clientHeight) / row.offsetHeight);
      const start = Number(target.dataset.start);
      const end = Math.min(start + ROWS, Number(target.dataset.rows));
      if (first < start || last > end) want(Math.max(0, first - ABOVE));
    },
    { capture: true, passive: true, signal },
  );
}
