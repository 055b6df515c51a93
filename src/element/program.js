// Loads the program once for all elements of the page; after a failure the next try begins anew.
/* global __FILES__ */

import { Failure, compile, fetchFile, isForbidden } from "./failure.js";

const base = new URL(".", import.meta.url);
const address = (file) => new URL(file, base);

let running;

/** The program, running: its exports, its style sheet, and what to do when it traps. */
export function program() {
  running ??= start().catch((error) => {
    running = undefined;
    throw error;
  });
  return running;
}

async function start() {
  const [module, code, css] = await Promise.all([
    compile(address(__FILES__.wasm)),
    import(address(__FILES__.app).href).catch((error) => {
      throw new Failure("not-found", error);
    }),
    fetchFile(address(__FILES__.css)).then((response) => response.text()),
  ]);
  if (code.trap.happened) throw new Failure("trap");
  try {
    await code.start({ module_or_path: module });
  } catch (error) {
    if (code.trap.happened) throw new Failure("trap", error);
    throw new Failure((await isForbidden()) ? "wasm-blocked" : "mismatch", error);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return { code, sheet };
}

/** The languages that can be loaded, each with its own name for itself. */
export const languages = Object.fromEntries(
  Object.keys(__FILES__.languages)
    .filter((tag) => !tag.includes("-X"))
    .map((tag) => [tag, new Intl.DisplayNames([tag], { type: "language" }).of(tag)]),
);

/** The first of these languages that there is, by its whole tag or its first part. */
export function negotiate(wanted) {
  const known = Object.keys(__FILES__.languages);
  for (const tag of wanted) {
    const exact = known.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const base = known.find((candidate) => candidate === tag.toLowerCase().split("-")[0]);
    if (exact ?? base) return exact ?? base;
  }
  return "en";
}

/** The texts and the built-in plan in one language, as JSON. Our own page carries them along. */
export async function texts(language) {
  const file = __FILES__.languages[language];
  const carried = document.querySelector(`script[type="application/json"][data-file="${file}"]`);
  return carried?.textContent ?? (await fetchFile(address(file))).text();
}
