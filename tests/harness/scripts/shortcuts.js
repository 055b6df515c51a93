/**
 * The shortcuts with one of the wanted values, in document order, which is widest first. The items
 * are those in the nearest container around the shortcut that has any.
 *
 * @param {string[]} wanted
 */
export function shortcuts(wanted) {
  const found = [];
  /** @type {NodeListOf<HTMLInputElement>} */
  const radios = root.querySelectorAll('input[type="radio"][name$=".shortcut"]');
  for (const radio of radios) {
    if (!wanted.includes(radio.value)) continue;
    let scope = radio.parentElement;
    while (scope && !scope.querySelector("[data-item]")) scope = scope.parentElement;
    const items = [...(scope ?? root).querySelectorAll("[data-item]")].map((row) => row.getAttribute("data-item"));
    found.push([radio.name, radio.value, items]);
  }
  return found;
}
