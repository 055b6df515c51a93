// The desk at which one element has its files examined: it reads them slice by slice, keeps them
// apart by account, and carries what they come to between the examiner and the page.

import type { EvidenceCode, EvidenceDetail, EvidenceFile } from "account-closure-checklist";
import { Examination, keptFacts, keptName, Reading, texts_fit } from "examiner-glue";

import type { Given } from "./arguments.ts";
import type { Call } from "./calls.ts";
import { ChecklistError, Failure } from "./failure.ts";
import { rest, slices } from "./slices.ts";
import { watchWindow } from "./window.ts";

/** A file, as it is read or unpacked, has at most so many bytes. */
const MOST = 256 * 2 ** 20;

/** How often progress is drawn, in milliseconds. */
const OFTEN = 100;

/** The element's part that the desk needs. */
interface Page {
  readonly root: ShadowRoot;
  /** Calls the program. */
  readonly call: Call;
  /** The examiner's texts in the page's language. */
  texts(): Promise<string>;
  fire(name: "acc-evidence-added", detail: EvidenceDetail): boolean;
  sentence(code: string): string;
}

/** The files of one account. Facts are those of the program, one text a file. */
interface Files {
  readonly examination: Examination;
  readonly facts: Map<string, string>;
  readonly unreadable: Map<string, unknown>;
  kept: string;
  chosenFor?: string | undefined;
}

/** The input that the program has the examiner judge by, beside the part that only the program
 * reads. */
interface Input {
  readonly account?: string;
  readonly place: string;
}

/** The same with the kept facts. */
interface KeptInput extends Input {
  readonly facts: string;
  readonly lost: boolean;
  readonly removed: readonly string[];
}

/** The facts about a file that are known before it is read; moments in milliseconds. */
interface Known {
  readonly name: string;
  readonly now: number;
  readonly account: string | undefined;
  bytes?: number;
  modified?: number;
}

/** Why a file is not taken. */
interface Refusal {
  readonly code: EvidenceCode;
  readonly message: string;
}

/** A file that was read to its end. */
interface Taken {
  readonly id: string;
  readonly facts: string;
}

/** Facts by the ids of their files. A text that is no such list becomes one that nobody can read. */
function entries(text: string): Map<string, unknown> {
  if (!text) return new Map();
  try {
    const facts: unknown = JSON.parse(text);
    if (facts && typeof facts === "object" && !Array.isArray(facts)) return new Map(Object.entries(facts));
  } catch {
    // It was cut off, or is of another edition.
  }
  return new Map([["", text]]);
}

export class Desk {
  #page: Page;
  #texts = "";
  #examinations = new Map<string, Files>();
  #present: Files | undefined;
  #account: string | undefined;
  #reading: AbortController | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = new AbortController();
  #drawn = 0;

  constructor(page: Page) {
    this.#page = page;
    watchWindow(page.root, this.#closed.signal, (start) => this.#show((examination) => examination.scroll(start)));
  }

  /** The element is gone, or its program. Saved facts stay saved. */
  close(): void {
    this.#closed.abort();
    this.#reading?.abort();
  }

  /** Takes the texts of the page's language, which may be another one than before. */
  async speak(): Promise<void> {
    const texts = await this.#page.texts();
    if (texts && texts === this.#texts) return;
    if (!texts_fit(texts)) throw new Failure("mismatch");
    this.#texts = texts;
    for (const one of this.#examinations.values()) one.examination.speak(texts);
  }

  /** The examination of the present account, with the facts that are kept of it. */
  #examined(): { one: Files; input: Input } | undefined {
    const json = this.#page.call("evidence_input");
    if (!json) return undefined;
    const { facts, lost, removed, ...input }: KeptInput = JSON.parse(json);
    let one = this.#examinations.get(input.place);
    if (!one) {
      one = { examination: new Examination(this.#texts), facts: new Map(), unreadable: new Map(), kept: "" };
      this.#examinations.set(input.place, one);
    }
    // The file that is being read belongs to the account before.
    if (this.#present && one !== this.#present) this.#reading?.abort();
    this.#present = one;
    this.#account = input.account;
    this.#synchronise(one, { facts, lost, removed });
    return { one, input };
  }

  /**
   * Another tab or element keeps other facts: those it added are added here, those `removed` go. Of
   * others that are missing there it may not have heard: they are kept once more with the next
   * judging.
   */
  #synchronise(one: Files, { facts: text, removed, lost }: Omit<KeptInput, keyof Input>): void {
    const gone = new Set(removed);
    const known = [...one.facts.keys(), ...one.unreadable.keys()];
    for (const id of known.filter((id) => gone.has(id))) this.#forget(one, id);
    if (text === one.kept) return;
    const [before, now] = [entries(one.kept), entries(text)];
    // Where all is gone at once, storage was cleared, unless somebody removes files: who removes the last
    // one that they know of keeps no facts, and may not have heard of these.
    const cleared = lost || (!text && gone.size === 0);
    for (const id of before.keys()) {
      if (!now.has(id) && (cleared || one.unreadable.has(id))) this.#forget(one, id);
    }
    for (const [id, facts] of now) {
      if (gone.has(id)) continue;
      const readable = typeof facts === "string" && (one.examination.restore(id, facts) || one.facts.has(id));
      // Facts that can't be read stay with the others as they are, until a person decides about
      // them.
      one.facts.delete(id);
      one.unreadable.delete(id);
      if (readable) one.facts.set(id, keptFacts(id, facts));
      else one.unreadable.set(id, facts);
    }
    one.kept = text;
  }

  #forget(one: Files, id: string): void {
    one.examination.remove(id);
    one.facts.delete(id);
    one.unreadable.delete(id);
  }

  /** A person goes on without the facts that can't be read; they were put aside. */
  without(): void {
    const one = this.#present;
    if (!one) return;
    for (const id of this.#uncovered(one)) this.#remove(one, id);
    one.unreadable.clear();
    one.kept = "";
    this.judge();
  }

  /** Brings all files together and hands over their judgement. */
  judge(): readonly EvidenceFile[] | undefined {
    const examined = this.#examined();
    if (!examined) return undefined;
    const { one, input } = examined;
    const account = input.account ?? "";
    // Of other accounts less may be kept: another account makes another choice.
    if (one.chosenFor !== account) {
      for (const id of one.facts.keys()) one.facts.set(id, one.examination.kept(id, account));
      one.chosenFor = account;
    }
    const said = one.examination.judge(JSON.stringify(input));
    const unreadable = one.unreadable.size > 0 || this.#uncovered(one).length > 0;
    const sorted = [...one.unreadable, ...one.facts].sort(([a], [b]) => (a < b ? -1 : 1));
    const facts = sorted.length ? JSON.stringify(Object.fromEntries(sorted)) : "";
    this.#page.call("take_evidence", said, one.examination.outline(), facts, unreadable);
    // The page keeps the facts that could not be saved for as long as it is open.
    one.kept = facts;
    const { evidence }: { readonly evidence: readonly EvidenceFile[] } = JSON.parse(said);
    return evidence;
  }

  /** The files of which facts about the present account were left out before. */
  #uncovered(one: Files): string[] {
    const account = this.#account ?? "";
    return [...one.facts.keys()].filter((id) => !one.examination.covers(id, account));
  }

  /** Draws the screen anew. */
  #draw(): void {
    if (this.#present) this.#page.call("show_evidence", this.#present.examination.outline());
  }

  /** A button or a field of the section was used. */
  control(name: string, value: string): void {
    if (name === "cancel-evidence") this.#reading?.abort();
    else if (name === "copy") this.#copy(value);
    else if (name === "remove-evidence") {
      this.remove(value);
      this.#goOnAt("[data-panel=files] > [tabindex]");
    } else {
      this.#show((examination) => {
        const changed = examination.control(name, value);
        if (changed === undefined) throw new Error(`The examiner takes no ${name} with the value "${value}".`);
        return changed;
      });
      if (name === "dismiss-evidence") this.#goOnAt("[data-panel=done]");
    }
  }

  /** Draws the screen anew, where something changes on it. */
  #show(change: (examination: Examination) => boolean): void {
    if (this.#present && change(this.#present.examination)) this.#draw();
  }

  /** Where a page may not copy, it says so: the command can be selected. */
  async #copy(command: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(command).then(
      () => true,
      () => false,
    );
    this.#show((examination) => examination.copied(command, !!copied));
  }

  /** The button that was pressed goes with what it took away; the keyboard stays near. */
  #goOnAt(place: string): void {
    const { root } = this.#page;
    requestAnimationFrame(() => {
      if (!root.activeElement) root.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
    });
  }

  /** Takes chosen files. Why one is not taken stands on the page. */
  async evidence(files: Iterable<File>, here: boolean): Promise<void> {
    const adding = [...files].map((file) => this.add(file, file.name, here));
    const outcomes = await Promise.allSettled(adding);
    const added = outcomes.filter(({ status }) => status === "fulfilled").length;
    if (added < 2) return;
    this.#present?.examination.added(added);
    this.#draw();
  }

  /** Takes the text that was pasted. One that was taken, or holds a credential, does not stay in the field. */
  async paste(here: boolean): Promise<void> {
    const field = this.#page.root.querySelector<HTMLTextAreaElement>("textarea[name=evidence-text]");
    if (!field) return;
    try {
      await this.add(field.value, "", here);
      field.value = "";
    } catch (error) {
      if ((error as ChecklistError).code === "secret") field.value = "";
    }
  }

  remove(id: string): void {
    if (!this.#present?.facts.has(id)) return;
    this.#remove(this.#present, id);
    this.judge();
  }

  /** Other tabs are told: they may have the file. */
  #remove(one: Files, id: string): void {
    this.#page.call("mark_evidence", id, true);
    this.#forget(one, id);
  }

  /** Files follow the answers to an account: one that is being read, too. */
  follow(from: string, to: string): void {
    const one = this.#examinations.get(from);
    if (!one) return;
    this.#examinations.delete(from);
    // The facts kept there come beside those here.
    one.kept = "";
    this.#examinations.set(to, one);
  }

  /**
   * Takes a file or a text; what it is comes back, or the error that says why it is refused. One is
   * read after the other: two would take twice the memory and be done no sooner. It was given for the
   * account that is open now, unless another one was opened while it waited for the desk.
   */
  add(given: Given, givenName: string, here = true): Promise<EvidenceFile> {
    // A name may say more than one is: it is neither kept nor told then.
    const name = keptName(givenName);
    const { one } = this.#examined() ?? {};
    const added = this.#queue
      .then(() => this.#add(here ? one : undefined, given, name))
      .catch((error: Error) => {
        if (error.name === "ChecklistError") throw error;
        throw new ChecklistError("unavailable", this.#page.sentence("trap"), name);
      });
    this.#queue = added.catch(() => {});
    return added;
  }

  async #add(wanted: Files | undefined, given: Given, name: string): Promise<EvidenceFile> {
    const examined = this.#examined();
    if (!examined) throw new Failure("trap");
    const { one, input } = examined;
    if (one !== wanted) throw this.#cancelled(one, name);
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      const { id, facts } = await this.#read(one, input, given, name, signal);
      // The end of a long file and its judgement are a task each.
      await rest();
      if (signal.aborted && !one.facts.has(id)) one.examination.remove(id);
      signal.throwIfAborted();
      one.unreadable.delete(id);
      one.facts.set(id, facts);
      this.#page.call("mark_evidence", id, false);
      // Its account may be another one than when its reading began.
      one.chosenFor = undefined;
      one.examination.progress_done();
      const found = this.judge()?.find((file) => file.id === id);
      if (!found) throw new Failure("trap");
      const { kind, account, complete } = found;
      const accountMatch = account && this.#account ? account === this.#account : null;
      this.#page.fire("acc-evidence-added", { kind, accountMatch, complete });
      return found;
    } catch (error) {
      one.examination.progress_done();
      this.#draw();
      if ((error as Error).name !== "AbortError") throw error;
      throw this.#cancelled(one, name);
    } finally {
      this.#reading = undefined;
    }
  }

  #cancelled(one: Files, name: string): ChecklistError {
    const { code, message }: Refusal = JSON.parse(one.examination.refusal("cancelled"));
    return new ChecklistError(code, message, name);
  }

  async #read(one: Files, input: Input, given: Given, name: string, signal: AbortSignal): Promise<Taken> {
    const blob: Blob & { readonly lastModified?: number } = typeof given === "string" ? new Blob([given]) : given;
    const known: Known = { name, now: Date.now(), account: input.account };
    if (blob.size <= MOST) known.bytes = blob.size;
    if (blob.lastModified) known.modified = Math.min(blob.lastModified, known.now);
    const reading = new Reading(JSON.stringify(known), this.#texts);
    const refused = (refusal: string) => {
      one.examination.refuse(name, refusal);
      const { code, message }: Refusal = JSON.parse(refusal);
      return new ChecklistError(code, message, name);
    };
    if (blob.size > MOST) throw refused(one.examination.refusal("too-large"));
    const tell = (done: number) => {
      this.#drawn = performance.now();
      one.examination.progress(name, done, blob.size);
      if (one === this.#present) this.#draw();
    };
    // One that does not begin to come can be cancelled, too.
    const late = setTimeout(() => tell(0), OFTEN);
    try {
      for await (const { bytes, done, broken } of slices(blob, MOST, signal)) {
        const refusal = bytes ? reading.push(bytes) : one.examination.refusal(broken);
        if (refusal) throw refused(refusal);
        if (performance.now() - this.#drawn > OFTEN) tell(done);
      }
    } finally {
      clearTimeout(late);
    }
    const taken = one.examination.take(reading);
    const result: Taken | (Refusal & { readonly id?: undefined }) = JSON.parse(taken);
    if (result.id === undefined) throw refused(taken);
    return result;
  }
}
