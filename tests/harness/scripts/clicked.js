// Notes whether the next click meets the element: `testClick` is null until there is one.
const [element] = arguments;
window.testClick = null;
const note = (event) => {
  window.testClick = event.composedPath().includes(element);
};
addEventListener("click", note, { capture: true, once: true });
