/**
 * What can be answered in one row, in the order in which it stands there.
 *
 * @param {string} item
 */
export function controls(item) {
  const row = root.querySelector(`[data-item="${item}"]`);
  if (!row) return null;
  return [...row.querySelectorAll("input")].map(({ type, name, value, checked }) => ({
    type,
    name,
    value,
    checked,
  }));
}
