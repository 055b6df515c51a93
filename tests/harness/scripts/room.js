// Storage that is full while `testFull` is set, for keys with that text where it is one, or once so many
// more bytes are in it as `testRoom(…)` was told.
const write = Storage.prototype.setItem;
const size = () => Object.entries(localStorage).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
window.testFull = false;
let most = Infinity;
window.testRoom = (bytes) => {
  most = size() + bytes;
};
Storage.prototype.setItem = function (key, value) {
  const old = this.getItem(key);
  const less = old === null ? 0 : key.length + old.length;
  const more = key.length + value.length - less;
  const full = window.testFull === true || (window.testFull && key.includes(window.testFull));
  if (full || size() + more > most) throw new DOMException("No room.", "QuotaExceededError");
  return write.call(this, key, value);
};
