// Loads the program once for all elements of the page; after a failure the next try begins anew.
/* global __FILES__ */

import { carriedStyle, carriedTexts } from "./carried.js";
import { made } from "./document.js";
import { Failure, compile, fetchText, importFile, isForbidden } from "./failure.js";
import { isWritten } from "./written.js";

const base = new URL(".", import.meta.url);
const address = (file) => new URL(file, base);
/** The file with texts of this kind in a language. */
const textsFile = (kind, language) => `assets/${kind}${language}-${__FILES__.texts}.json`;
const text = (file) => fetchText(address(file));

const running = new Map();

/** What `start` makes, made once; after a failure the next caller tries again. */
function once(name, start) {
  const made = running.get(name) ?? start();
  running.set(name, made);
  made.catch(() => running.delete(name));
  return made;
}

/** The program, running: its exports, its style sheet, and what to do when it traps. */
export const program = () => once("app", startPage);

/** What reads evidence, running: the third program, with the desk. */
export const examiner = () => once("examiner", () => run(__FILES__.examiner));

/** The examiner's texts in one language. */
export const examinerTexts = (language) => text(textsFile("examiner-", language));

/** What reads documents that come in, running: a program of its own, loaded on first use. */
const readers = () => once("readers", () => run(__FILES__.readers));

/** Has something read. Where the readers end over it, they are not entered again. */
export async function read(name, ...values) {
  const code = await readers();
  if (code.trap.happened) throw new Failure("trap");
  try {
    return code[name](...values);
  } catch (error) {
    throw new Failure("trap", error);
  }
}

/** The text of the element's style sheet. */
export const style = () =>
  once("style", async () => {
    const css = carriedStyle(__FILES__.css) ?? (await text(__FILES__.css));
    // A page, such as one to sign in, in its place.
    if (css.trimStart().startsWith("<")) throw new Failure("mismatch");
    return css;
  });

async function startPage() {
  const [code, css] = await Promise.all([run(__FILES__.app), style()]);
  return { code, css };
}

/** An element with what is in it, from the list that stands for it: name, attributes, contents. */
export function built([name, attributes, ...contents]) {
  const element = made(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute]);
  element.append(...contents.map((content) => (Array.isArray(content) ? built(content) : content)));
  return element;
}

/** What stands in a JSON file; none where it is something else. */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The levels that a title can have below the first, and how far they lie below it. */
const BELOW = { 2: 1, 3: 2 };

/** The plan as text, for pages that brought none; `level` is that of its title. */
export async function writtenText(language, level) {
  const json = await text(textsFile("text-", language));
  const list = parsed(json.replace(/"h(\d)"/g, (_, lies) => `"h${+lies + (BELOW[level] ?? 0)}"`));
  if (!isWritten(list)) throw new Failure("mismatch");
  return built(list);
}

/** The program whose two files have this name. */
async function run(name) {
  const [module, code] = await Promise.all([
    compile(address(`${name}.wasm`)),
    importFile(address(`${name}.js`), () => import(address(`${name}.js`).href)),
  ]);
  // A module of something else, or of another release.
  if (typeof code.start !== "function" || !code.trap) throw new Failure("mismatch");
  if (code.trap.happened) throw new Failure("trap");
  try {
    await code.start(module);
  } catch (error) {
    if (code.trap.happened) throw new Failure("trap", error);
    throw new Failure((await isForbidden()) ? "wasm-blocked" : "mismatch", error);
  }
  return code;
}

/** The languages that can be loaded. */
export const tags = __FILES__.languages;

/** The first of these languages that there is, by its whole tag or its first part. */
export function negotiate(wanted) {
  for (const tag of wanted) {
    const exact = tags.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const base = tags.find((candidate) => candidate === tag.toLowerCase().split("-")[0]);
    if (exact ?? base) return exact ?? base;
  }
  return "en";
}

/** The texts and the built-in plan in one language, as JSON. Our own page carries them along. */
export async function texts(language) {
  const file = textsFile("", language);
  return carriedTexts(file) ?? text(file);
}
