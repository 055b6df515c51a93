// The failures before and while the program runs, each with a code of its own.

import type { ChecklistError as Documented, ErrorCode } from "account-closure-checklist";
import type { Script } from "release-files";

import { isForbiddenSince, isKeptBack, watchPolicy } from "./policy.ts";

/** An error with a documented code; its message is the sentence that the person reads. */
export class ChecklistError extends Error {
  declare readonly code: Documented["code"];
  declare readonly place: string | undefined;

  constructor(code: Documented["code"], message: string, place?: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ChecklistError";
    this.code = code;
    this.place = place;
  }
}

/** A failure of one step, by code. */
export class Failure extends Error {
  declare readonly code: ErrorCode;

  constructor(code: ErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = "Failure";
    this.code = code;
  }
}

/**
 * The code of whatever was thrown: what is no failure of a step is an error of our own. Each program has
 * a class of its own; the name is the same in all.
 */
export function codeOf(error: unknown): ErrorCode {
  const failure = error as Failure | undefined;
  return failure?.name === "Failure" ? failure.code : "trap";
}

/** Fetches one of our files and says what came instead of it. */
async function fetchFile(url: URL, options?: RequestInit): Promise<Response> {
  watchPolicy();
  const since = performance.now();
  let response: Response;
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
export async function fetchText(url: URL, options?: RequestInit): Promise<string> {
  const response = await fetchFile(url, options);
  return response.text().catch((error: unknown) => {
    throw new Failure("network", error);
  });
}

/**
 * Loads one of our modules and says what came instead of it, for which browsers have one error only.
 * A bundler gives the module an address of its own, which nobody knows here.
 */
export async function importFile<M>({ address, load }: Script): Promise<M> {
  watchPolicy();
  const since = performance.now();
  try {
    return (await load()) as M;
  } catch (error) {
    if (!address) throw new Failure("not-found", error);
    if (await isForbiddenSince(address, since)) throw new Failure("blocked", error);
    await fetchFile(address);
    throw new Failure("not-wasm", error);
  }
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** Compiles the program. The type that the server gives it does not matter. */
export async function compile(url: URL): Promise<WebAssembly.Module> {
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
    throw new Failure((await isForbidden()) ? "wasm-blocked" : "not-wasm", error);
  }
}

/** Whether not even the empty program may run. Some engines ask the policy only then. */
export async function isForbidden(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(new Uint8Array([...MAGIC, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}
