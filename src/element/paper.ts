// On paper every fold is open. Not every engine lets styles open one, so it is opened for the time.

/** Opens folded parts while the page is printed, until the signal ends it. */
export function watchPrinting(drawn: Element, signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    const folds = [...drawn.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const fold of folds) fold.open = true;
    opened.push(...folds);
  };
  const close = () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  };
  addEventListener("beforeprint", open, { signal });
  addEventListener("afterprint", close, { signal });
}
