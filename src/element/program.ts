// Loads the program once for all elements of the page; after a failure the next try begins anew.

import { address, script } from "release-files";
import type * as app from "./app.ts";
import { find } from "./document.ts";
import type * as examinerModule from "./examiner.ts";
import { compile, Failure, fetchText, importFile, isForbidden } from "./failure.ts";
import type * as readersModule from "./readers.ts";
import { built, isWritten } from "./written.ts";

const text = (file: string) => fetchText(address(file));
/** The content of a file that our own page carries along in such an element; none where it has none. */
const carried = (name: "script" | "style", file: string) => find(`${name}[data-file="${file}"]`)?.textContent;

/** The three programs, as the loader imports them. */
export type App = typeof app;
type Examiner = typeof examinerModule;
type Readers = typeof readersModule;

/** The program with its style sheet. */
interface Started {
  readonly code: App;
  readonly css: string;
}

/** The result of `start`, made once; after a failure the next caller tries again. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made) {
      made = start();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}

/** The program, running: its exports, its style sheet, and what to do when it traps. */
export const program = once(startPage);

/** The program that reads evidence, running: the third one, with the desk. */
export const examiner = once(() => run<Examiner>(__FILES__.examiner));

/** The examiner's texts in one language. */
export const examinerTexts = async (language: string) => text(filesIn(language).examiner);

/** The program that reads documents that come in, running: one of its own, loaded on first use. */
const readers = once(() => run<Readers>(__FILES__.readers));

/** The requests to the readers, by the name of their export. */
type AskedOfReaders = "read_plan" | "record" | "save" | "save_calendar";
type Values = { [N in AskedOfReaders]: Parameters<Readers[N]> };
type Results = { [N in AskedOfReaders]: ReturnType<Readers[N]> };
type Entries = { [N in AskedOfReaders]: (...values: Values[N]) => Results[N] };

/** Has something read. Where the readers end over it, they are not entered again. */
export async function read<N extends AskedOfReaders>(name: N, ...values: Values[N]): Promise<Awaited<Results[N]>> {
  const code = await readers();
  if (code.trap.happened) throw new Failure("trap");
  const entries: Entries = code;
  try {
    return await entries[name](...values);
  } catch (error) {
    throw new Failure("trap", error);
  }
}

/** The text of a file of which a page, such as one to sign in, may come in its place. */
async function noPage(file: string): Promise<string> {
  const content = await text(file);
  if (content.trimStart().startsWith("<")) throw new Failure("mismatch");
  return content;
}

/** The text of the element's style sheet. Our own page has it among its own rules, which match nothing
 * inside an element. */
export const style = once(async () => carried("style", __FILES__.css) ?? noPage(__FILES__.css));

async function startPage(): Promise<Started> {
  const [code, css] = await Promise.all([run<App>(__FILES__.app), style()]);
  return { code, css };
}

/** The value in a JSON file; none where it is something else. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The levels that a title can have below the first, and how far they lie below it. */
const BELOW: Readonly<Record<string, number>> = { 2: 1, 3: 2 };

/** The plan as text, for pages that brought none; `level` is that of its title. */
export async function writtenText(language: string, level: string | null): Promise<HTMLElement> {
  const json = await text(filesIn(language).text);
  const list = parsed(json);
  if (!isWritten(list)) throw new Failure("mismatch");
  return built(list, BELOW[level ?? ""]);
}

/** The exports that every program has. */
type Program = Pick<App, "start" | "trap">;

/** The program in these two files. */
async function run<P extends Program>(files: ProgramFiles): Promise<P> {
  const [module, code] = await Promise.all([compile(address(files.wasm)), importFile<P>(script(files.script))]);
  // A module of something else, or of another release.
  if (typeof code.start !== "function" || !code.trap) throw new Failure("mismatch");
  if (code.trap.happened) throw new Failure("trap");
  try {
    code.start({ module });
  } catch (error) {
    if (code.trap.happened) throw new Failure("trap", error);
    throw new Failure((await isForbidden()) ? "wasm-blocked" : "mismatch", error);
  }
  return code;
}

/** The script that asks an account what is in it: where it lies, its SHA-256, and its text. */
export const collector = {
  address: address("collect.py").href,
  digest: __COLLECTOR_DIGEST__,
  text: () => noPage("collect.py"),
};

/** The languages that can be loaded. */
export const tags = __FILES__.languages.map(({ tag }) => tag);

/** The files in one of these languages. */
function filesIn(language: string) {
  const files = __FILES__.languages.find(({ tag }) => tag === language);
  if (!files) throw new Failure("not-found");
  return files;
}

/** The first of these languages that there is, by its whole tag or its first part. */
export function negotiate(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const exact = tags.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const found = exact ?? tags.find((candidate) => candidate === tag.toLowerCase().split("-")[0]);
    if (found) return found;
  }
  return "en";
}

/** The texts and the built-in plan in one language, as JSON. */
export async function texts(language: string): Promise<string> {
  const file = filesIn(language).page;
  const own = carried("script", file);
  // A page that was cut off on its way has cut them off, too.
  return own && parsed(own) ? own : text(file);
}
