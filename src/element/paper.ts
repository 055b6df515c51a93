// On paper the record stands in place of the form. A draft has no record to print yet: its form is printed,
// with every fold open. Not every engine lets styles open one, so it is opened for the time.

import type { Call } from "./calls.ts";
import { built, isWritten } from "./written.ts";

/** Puts the record, or every fold of the form, on paper while the page is printed, until the signal ends it. */
export function watchPrinting(drawn: HTMLElement, call: Call, signal: AbortSignal): void {
  let takeOff = () => {};
  const putOn = () => {
    takeOff();
    const record = putRecordOn(drawn, call("record_element"));
    if (record) {
      takeOff = record;
      return;
    }
    let printing = true;
    takeOff = () => {
      printing = false;
    };
    const open = () => {
      if (printing) takeOff = openFolds(drawn);
    };
    // What was not drawn yet is there once this is done, and before the page is on paper.
    if (call("draw_all")) queueMicrotask(open);
    else open();
  };
  addEventListener("beforeprint", putOn, { signal });
  addEventListener("afterprint", () => takeOff(), { signal });
  // An element that goes while the page is printed takes its paper along.
  signal.addEventListener("abort", () => takeOff());
}

/** Puts the record before the form, which its styles hide on paper then. Returns how to take it off again. */
function putRecordOn(drawn: HTMLElement, record: string | undefined): (() => void) | undefined {
  const list: unknown = record && JSON.parse(record);
  if (!isWritten(list)) return undefined;
  const paper = built(["div", { class: "acc-page acc-on-paper" }]);
  const page = drawn.querySelector<HTMLElement>(".acc-page");
  paper.lang = page?.lang ?? "";
  paper.dir = page?.dir ?? "";
  paper.append(built(list));
  drawn.before(paper);
  return () => paper.remove();
}

/** Opens every fold that is closed. Returns how to close them again. */
function openFolds(drawn: HTMLElement): () => void {
  const folds = [...drawn.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  const set = (open: boolean) => {
    for (const fold of folds) fold.open = open;
  };
  set(true);
  return () => set(false);
}
