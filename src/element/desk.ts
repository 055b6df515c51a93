// The desk at which one element has its files examined: it reads them slice by slice, one after the
// other, and carries what they come to between the examiner and the page.

import type { EvidenceCode, EvidenceDetail, EvidenceFile } from "account-closure-checklist";
import { Files, keptName, Reading, texts_fit } from "examiner-glue";

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

/** The part of the examiner's input that counts here. */
interface Input {
  readonly account?: string;
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

/** A text that was read to its end. */
interface Taken {
  readonly id: string;
  /** The ids of its further outputs. */
  readonly others: readonly string[];
  /** Why others of its outputs are not taken. */
  readonly refused: readonly Refusal[];
}

export class Desk {
  #page: Page;
  #files = new Files("");
  #texts = "";
  /** The number of the present account's files. */
  #present: number | undefined;
  #account: string | undefined;
  #reading: AbortController | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = new AbortController();
  #drawn = 0;

  constructor(page: Page) {
    this.#page = page;
    watchWindow(page.root, this.#closed.signal, (start) => this.#show((files) => files.scroll(start)));
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
    this.#files.speak(texts);
  }

  /** The number of the present account's files, in step with the facts that the page keeps. */
  #open(): number | undefined {
    const json = this.#page.call("evidence_input");
    if (!json) return undefined;
    const input: Input = JSON.parse(json);
    const number = this.#files.open(json);
    // The file that is being read belongs to the account before.
    if (this.#present !== undefined && number !== this.#present) this.#reading?.abort();
    this.#present = number;
    this.#account = input.account;
    return number;
  }

  /** A person goes on without the facts that can't be read; they were put aside. */
  without(): void {
    for (const id of this.#files.goOnWithout()) this.#mark(id, true);
    this.judge();
  }

  /** Brings all files together and hands over their judgement. */
  judge(): readonly EvidenceFile[] | undefined {
    if (this.#open() === undefined) return undefined;
    const { said, outline, facts, unreadable } = this.#files.judge();
    this.#page.call("take_evidence", said, outline, facts, unreadable);
    const { evidence }: { readonly evidence: readonly EvidenceFile[] } = JSON.parse(said);
    return evidence;
  }

  /** Draws the screen anew. */
  #draw(): void {
    if (this.#present !== undefined) this.#page.call("show_evidence", this.#files.outline());
  }

  /** A button or a field of the section was used. */
  control(name: string, value: string): void {
    if (name === "cancel-evidence") this.#reading?.abort();
    else if (name === "copy") this.#copy(value);
    else if (name === "remove-evidence") {
      this.remove(value);
      this.#goOnAt("[data-panel=files] > [tabindex]");
    } else {
      this.#show((files) => {
        const changed = files.control(name, value);
        if (changed === undefined) throw new Error(`The examiner takes no ${name} with the value "${value}".`);
        return changed;
      });
      if (name === "dismiss-evidence") this.#goOnAt("[data-panel=done]");
    }
  }

  /** Draws the screen anew, where something changes on it. */
  #show(change: (files: Files) => boolean): void {
    if (this.#present !== undefined && change(this.#files)) this.#draw();
  }

  /** Where a page may not copy, it says so: the command can be selected. */
  async #copy(command: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(command).then(
      () => true,
      () => false,
    );
    this.#show((files) => files.copied(command, !!copied));
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
    const added = outcomes.filter((outcome) => outcome.status === "fulfilled").map(({ value }) => value.id);
    if (added.length < 2) return;
    this.#files.added(new Set(added).size, added.length);
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
    if (!this.#files.remove(id)) return;
    this.#mark(id, true);
    this.judge();
  }

  /** Other tabs are told whether a file was removed: they may have it. */
  #mark(id: string, removed: boolean): void {
    this.#page.call("mark_evidence", id, removed);
  }

  /** Files follow the answers to an account: one that is being read, too. */
  follow(from: string, to: string): void {
    this.#files.follow(from, to);
  }

  /**
   * Takes a file or a text; what it is comes back, or the error that says why it is refused. One is
   * read after the other: two would take twice the memory and be done no sooner. It was given for the
   * account that is open now, unless another one was opened while it waited for the desk.
   */
  add(given: Given, givenName: string, here = true): Promise<EvidenceFile> {
    // A name may say more than one is: it is neither kept nor told then.
    const name = keptName(givenName);
    const wanted = this.#open();
    const added = this.#queue
      .then(() => this.#add(here ? wanted : undefined, given, name))
      .catch((error: Error) => {
        if (error.name === "ChecklistError") throw error;
        throw new ChecklistError("unavailable", this.#page.sentence("trap"), name);
      });
    this.#queue = added.catch(() => {});
    return added;
  }

  async #add(wanted: number | undefined, given: Given, name: string): Promise<EvidenceFile> {
    const number = this.#open();
    if (number === undefined) throw new Failure("trap");
    if (number !== wanted) throw this.#cancelled(name);
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      const { id, others, refused } = await this.#read(number, given, name, signal);
      const ids = [id, ...others];
      // The end of a long file and its judgement are a task each.
      await rest();
      if (signal.aborted) for (const one of ids) this.#files.leave(number, one);
      signal.throwIfAborted();
      for (const one of ids) {
        this.#files.keep(number, one);
        this.#mark(one, false);
      }
      for (const refusal of refused) this.#files.refuse(number, name, JSON.stringify(refusal));
      this.#files.progressDone(number);
      const files = this.judge();
      const [found, ...more] = ids.map((one) => files?.find((file) => file.id === one));
      if (!found) throw new Failure("trap");
      const all = [found, ...more.filter((file) => file !== undefined)];
      for (const { kind, account, complete } of all) {
        const accountMatch = account && this.#account ? account === this.#account : null;
        this.#page.fire("acc-evidence-added", { kind, accountMatch, complete });
      }
      return { ...found, others: all.slice(1) };
    } catch (error) {
      this.#files.progressDone(number);
      this.#draw();
      if ((error as Error).name !== "AbortError") throw error;
      throw this.#cancelled(name);
    } finally {
      this.#reading = undefined;
    }
  }

  #cancelled(name: string): ChecklistError {
    const { code, message }: Refusal = JSON.parse(this.#files.refusal("cancelled"));
    return new ChecklistError(code, message, name);
  }

  async #read(number: number, given: Given, name: string, signal: AbortSignal): Promise<Taken> {
    const blob: Blob & { readonly lastModified?: number } = typeof given === "string" ? new Blob([given]) : given;
    const known: Known = { name, now: Date.now(), account: this.#account };
    if (blob.size <= MOST) known.bytes = blob.size;
    if (blob.lastModified) known.modified = Math.min(blob.lastModified, known.now);
    const reading = new Reading(JSON.stringify(known), this.#texts);
    const refused = (refusal: string) => {
      this.#files.refuse(number, name, refusal);
      const { code, message }: Refusal = JSON.parse(refusal);
      return new ChecklistError(code, message, name);
    };
    if (blob.size > MOST) throw refused(this.#files.refusal("too-large"));
    const tell = (done: number) => {
      this.#drawn = performance.now();
      if (this.#files.progress(number, name, done, blob.size)) this.#draw();
    };
    // One that does not begin to come can be cancelled, too.
    const late = setTimeout(() => tell(0), OFTEN);
    try {
      for await (const { bytes, done, broken } of slices(blob, MOST, signal)) {
        const refusal = bytes ? reading.push(bytes) : this.#files.refusal(broken);
        if (refusal) throw refused(refusal);
        if (performance.now() - this.#drawn > OFTEN) tell(done);
      }
    } finally {
      clearTimeout(late);
    }
    const taken = this.#files.take(number, reading);
    const result: Taken | (Refusal & { readonly id?: undefined }) = JSON.parse(taken);
    if (result.id === undefined) throw refused(taken);
    return result;
  }
}
