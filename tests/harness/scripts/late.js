// A tab that has not heard yet. After `testDeaf()` it reads its own copy of the storage, as a browser's
// process does, and is told of nothing; after `testUntold()` it reads what is there, and is told of
// nothing. What it writes is written. `testHear()` ends both.
const { getItem, setItem } = Storage.prototype;
/** @type {Map<string, string> | undefined} */
let copy;
let deaf = false;
/** @type {StorageEvent[]} */
const untold = [];
window.testUntold = () => {
  deaf = true;
};
window.testDeaf = () => {
  deaf = true;
  copy = new Map(Object.entries(localStorage));
};
window.testHear = () => {
  copy = undefined;
  deaf = false;
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
  if (!deaf) return;
  event.stopImmediatePropagation();
  const { key, oldValue, newValue, storageArea } = event;
  untold.push(new StorageEvent("storage", { key, oldValue, newValue, storageArea }));
});
// A tab that comes to the front looks around: this one is too busy.
for (const type of ["focus", "pageshow"]) {
  addEventListener(type, (event) => deaf && event.stopImmediatePropagation());
}
document.addEventListener("visibilitychange", (event) => deaf && event.stopImmediatePropagation());
