// What happens to the page: it becomes visible again, or another tab saves something.

/** Tells what happens for as long as what is drawn is in the page: `awake` or the key of a value. */
export function watchPage(drawn, happened) {
  const ended = new AbortController();
  const on = (target, event, what) => {
    const tell = (told) => {
      if (!drawn.isConnected) ended.abort();
      const said = drawn.isConnected && what(told);
      if (said) happened(said);
    };
    target.addEventListener(event, tell, { signal: ended.signal });
  };
  on(window, "pageshow", () => "awake");
  on(window, "focus", () => "awake");
  on(document, "visibilitychange", () => !document.hidden && "awake");
  // Who saved nothing in particular has emptied a storage: reading tells whether it was ours. Our keys
  // have a slash, and the one word has none.
  on(window, "storage", ({ key }) => (key === null ? "awake" : key?.includes("/") && key));
}
