// A storage that does not give out the values whose keys match what `sessionStorage.refused` says, nor
// its list of keys where that is `keys`.
const { getItem, key } = Storage.prototype;
const refused = () => getItem.call(sessionStorage, "refused");
const refuse = () => {
  throw new DOMException("The database is damaged.", "InvalidStateError");
};
Storage.prototype.getItem = function (name) {
  const pattern = this === sessionStorage ? null : refused();
  if (pattern && pattern !== "keys" && new RegExp(pattern).test(name)) refuse();
  return getItem.call(this, name);
};
Storage.prototype.key = function (index) {
  if (this !== sessionStorage && refused() === "keys") refuse();
  return key.call(this, index);
};
