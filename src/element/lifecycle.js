// What happens to the page: it becomes visible again, or another tab saves something.

/** Whether this is the storage that answers are kept in. What happens to a tab's own is none of ours. */
function isOurs(area) {
  try {
    // Who made the event may not say.
    return !area || area === localStorage;
  } catch {
    return true;
  }
}

/** Tells what happens for as long as what is drawn is in the page: `awake`, `cleared` or a key. */
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
  // Ours have a slash, which neither of the other two words has.
  const saved = (key) => (key === null ? "cleared" : key.includes("/") && key);
  on(window, "storage", ({ storageArea, key }) => isOurs(storageArea) && saved(key));
}
