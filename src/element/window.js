// The list of resources is drawn by window: this tells which rows are wanted, and gives the list the
// height that all of its rows would have.

/** Calls `want` with the first row to be drawn whenever the list in this tree is scrolled, until told to stop. */
export function watchWindow(root, signal, want) {
  root.addEventListener(
    "scroll",
    (event) => {
      const list = event.target;
      if (list.dataset?.window === undefined) return;
      const row = list.querySelector("[aria-posinset]");
      if (!row) return;
      const start = Math.floor(list.scrollTop / row.offsetHeight);
      // Half a window above what is seen: scrolling back meets rows that are there.
      if (Math.abs(start - Number(list.dataset.window) - 20) > 10) want(Math.max(0, start - 20));
    },
    { capture: true, passive: true, signal },
  );
}
