// The same values under the same keys as on our page: what an answer says, when it was given, which
// wording it was given to, when its parts were, and a seal that shows whether someone else changed it.

import { sha256 } from "./sha256.js";

const PREFIX = "account-closure-checklist/1/default/draft/";

const encoder = new TextEncoder();

const sorted = (answer) => JSON.stringify(answer, Object.keys(answer).sort());

const sealOf = (id, answer) => sha256(encoder.encode(`draft\0${id}\0${sorted(answer)}`)).slice(0, 16);

/** A number that is another one when what was asked is. */
export function revisionOf(item) {
  const bytes = encoder.encode(JSON.stringify(item));
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

/** A saved answer; null where there is none, or none with its own seal. */
function read(id) {
  const { seal, ...answer } = JSON.parse(localStorage.getItem(PREFIX + id) ?? "{}");
  return seal === sealOf(id, answer) ? answer : null;
}

/** Saves one answer, unless another tab has said something later. */
export function save(id, answer) {
  const old = read(id);
  if (old && old.at > answer.at) return;
  const parts = answer.kind === "statement" ? {} : { times: {} };
  const kept = { ...answer, ...parts };
  localStorage.setItem(PREFIX + id, sorted({ ...kept, seal: sealOf(id, kept) }));
}

/** Everything that is saved, by item. */
export function load() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const ids = keys.map((key) => key.slice(PREFIX.length));
  return new Map(ids.map((id) => [id, read(id)]).filter(([, answer]) => answer));
}
