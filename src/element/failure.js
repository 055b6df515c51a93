// What can go wrong before and while the program runs, each with a code of its own.

import { isForbiddenSince, isKeptBack, watchPolicy } from "./policy.js";

/** An error with a documented code; its message is the sentence that the person reads. */
export class ChecklistError extends Error {
  constructor(code, message, place, cause) {
    super(message, { cause });
    this.name = "ChecklistError";
    this.code = code;
    this.place = place;
  }
}

/** A failure of one step, by code. */
export class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.name = "Failure";
    this.code = code;
  }
}

/**
 * The code of whatever was thrown: what is no failure of a step is an error of our own. Each program has
 * a class of its own; the name is the same in all.
 */
export function codeOf(error) {
  return error?.name === "Failure" ? error.code : "trap";
}

/** Fetches one of our files and says what came instead of it. */
export async function fetchFile(url, options) {
  watchPolicy();
  const since = performance.now();
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    const blocked = (await isForbiddenSince(url, since)) || (await isKeptBack(url));
    throw new Failure(blocked ? "blocked" : "network", error);
  }
  if (!response.ok) throw new Failure("not-found");
  return response;
}

/** Fetches one of our files as text. */
export async function fetchText(url, options) {
  const response = await fetchFile(url, options);
  return response.text().catch((error) => {
    throw new Failure("network", error);
  });
}

/**
 * Loads one of our modules and says what came instead of it, for which browsers have one error only.
 * A bundler gives the module an address of its own, which nobody knows here.
 */
export async function importFile(url, load) {
  watchPolicy();
  const since = performance.now();
  try {
    return await load();
  } catch (error) {
    if (!url) throw new Failure("not-found", error);
    if (await isForbiddenSince(url, since)) throw new Failure("blocked", error);
    await fetchFile(url);
    throw new Failure("not-wasm", error);
  }
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** Compiles the program. The type that the server gives it does not matter. */
export async function compile(url) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm-missing");
  const bytes = await (await fetchFile(url)).arrayBuffer().catch((error) => {
    throw new Failure("network", error);
  });
  const view = new Uint8Array(bytes);
  if (!MAGIC.every((byte, index) => view[index] === byte)) throw new Failure("not-wasm");
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    // The bytes begin like a program: either they are cut off, or the page's policy forbids it.
    throw new Failure(await isForbidden() ? "wasm-blocked" : "not-wasm", error);
  }
}

/** Whether not even the empty program may run. Some engines ask the policy only then. */
export async function isForbidden() {
  try {
    await WebAssembly.instantiate(new Uint8Array([...MAGIC, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}
