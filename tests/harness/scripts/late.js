// A tab that has not heard yet: while `testLate` is on it reads its own copy of the storage, as a
// browser's process does, and is told of nothing. What it writes is written. `testHear()` ends that.
const { getItem, setItem } = Storage.prototype;
let copy;
let untold = [];
window.testDeaf = () => {
  copy = new Map(Object.entries(localStorage));
};
window.testHear = () => {
  copy = undefined;
  for (const told of untold.splice(0)) dispatchEvent(told);
};
Storage.prototype.getItem = function (key) {
  return copy ? (copy.get(key) ?? null) : getItem.call(this, key);
};
Storage.prototype.setItem = function (key, value) {
  copy?.set(key, value);
  return setItem.call(this, key, value);
};
addEventListener("storage", (event) => {
  if (!copy) return;
  event.stopImmediatePropagation();
  const { key, oldValue, newValue, storageArea } = event;
  untold.push(new StorageEvent("storage", { key, oldValue, newValue, storageArea }));
});
// A tab that comes to the front looks around: this one is too busy.
for (const type of ["focus", "pageshow"]) {
  addEventListener(type, (event) => copy && event.stopImmediatePropagation());
}
document.addEventListener("visibilitychange", (event) => copy && event.stopImmediatePropagation());
