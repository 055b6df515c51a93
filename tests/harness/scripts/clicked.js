/**
 * Notes whether the next click meets the element: `testClick` is null until there is one.
 *
 * @param {Element} element
 */
export function clicked(element) {
  window.testClick = null;
  addEventListener(
    "click",
    (event) => {
      window.testClick = event.composedPath().includes(element);
    },
    { capture: true, once: true },
  );
}
