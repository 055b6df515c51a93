// What can be answered in one row, in the order in which it stands there.
const row = root.querySelector(`[data-item="${arguments[0]}"]`);
if (!row) return null;
return [...row.querySelectorAll("input")].map(({ type, name, value, checked }) => ({
  type,
  name,
  value,
  checked,
}));
