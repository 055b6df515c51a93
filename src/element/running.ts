// One element while its program runs: the requests of the program, and those of the host.

import type { AccountClosureChecklist, ErrorCode, EvidenceFile, RecordCode } from "account-closure-checklist";

import type { Given, Options } from "./arguments.ts";
import { type Asked, type AskedByPerson, withoutErrors } from "./asked.ts";
import { ATTRIBUTES, type Attribute } from "./attributes.ts";
import type { CallName, Entries, Results, Values } from "./calls.ts";
import type { Choice } from "./chosen.ts";
import type { Desk } from "./desk.ts";
import { made, speakOnOwnPage } from "./document.ts";
import { ChecklistError, codeOf } from "./failure.ts";
import type { Place } from "./place.ts";
import type { App, collector, examiner, examinerTexts, read, texts } from "./program.ts";

/** The calls that tell or move the gate, which is shut while a plan is on its way. */
const OF_THE_GATE: readonly CallName[] = [
  "state",
  "record_element",
  "record_json",
  "record_markdown",
  "hand_over",
  "press",
];

/** What comes within so many milliseconds need not be announced. */
const SOON = 100;

/** A plan that was read; an empty text is the built-in one. */
export interface Plan {
  /** The language and the address it was read for; none for one that can't be had. */
  readonly key?: string;
  readonly text: string;
  /** Why it can't be had, and the key of what was asked for. */
  readonly failure?: ErrorCode;
  readonly asked?: string;
}

/** The things that an element lets its program ask for. */
export interface Loader {
  readonly element: HTMLElement & Pick<AccountClosureChecklist, "ready" | "state">;
  readonly files: {
    readonly collector: typeof collector;
    readonly examiner: typeof examiner;
    readonly examinerTexts: typeof examinerTexts;
    readonly read: typeof read;
    readonly tags: readonly string[];
    readonly texts: typeof texts;
  };
  readonly root: ShadowRoot;
  /** The person's choices. */
  readonly chosen: Record<Choice, string | null>;
  /** The language to be spoken. */
  wanted(): string;
  /** The sentence for a code; of these texts, if any are given. */
  sentence(code: string, texts?: string): string;
  /** Tells that rows are drawn, or why there are none. */
  settle(error: ChecklistError | undefined): void;
  /** Fires an event; tells whether nobody prevented it. */
  fire(name: string, detail: object): boolean;
  planKey(language: string): string;
  /** The plan that is wanted now: this one, or another one, read. */
  planned(plan: Plan, language: string, words: string): Promise<Plan>;
  readonly fallback: ParentNode;
  /** Puts the rows in place of the fallback. */
  cover(): void;
}

/** The attributes as the program takes them, what the languages call themselves, and where the collector lies. */
type Settings = { [A in Attribute]?: string } & {
  readonly languages: Readonly<Record<string, string | undefined>>;
  readonly collector: string;
  readonly collectorDigest: string;
};

/** The values that the program is started with. */
interface Start {
  readonly language: string;
  readonly words: string;
  readonly plan: Plan;
}

/** Why the program did not take a record. */
interface Refusal {
  readonly code: RecordCode;
  readonly place: string;
  readonly message: string;
}

export class Running {
  #code: App;
  #loader: Loader;
  /** The loader of further programs and texts: there is one for all elements. */
  #files: Loader["files"];
  #drawn = made("div");
  /** Where the reader was when there was only the fallback. */
  #place: Place | undefined;
  #ended = new AbortController();
  #again: () => void;
  #handle = 0;
  #language!: string;
  /** The texts, of which the loader has its sentences. */
  declare words: string;
  #plan!: Plan;
  #refused: boolean | undefined;
  #turn = 0;
  /** The key of the plan that judges, which may be another one than the plan that came last. */
  #judging: string | undefined;
  /** A language that was wanted and can't be had: the plan is in the one before. */
  #missing: string | undefined;
  /** How often another account was opened. */
  #visits = 0;
  #desk: Desk | undefined;
  #desking: Promise<Desk> | undefined;

  /** `code` is the program, `loader` what the element lets it ask for. */
  constructor(code: App, loader: Loader, { language, words, plan }: Start) {
    this.#code = code;
    this.#loader = loader;
    this.#files = loader.files;
    this.#keep(language, words, plan);
    this.#judging = plan.key;
    this.#place = code.readingPlace(loader.fallback);
    const drawn = this.#drawn;
    drawn.hidden = true;
    loader.root.append(drawn);
    const { signal } = this.#ended;
    this.#again = code.follow(drawn, () => this.update(), signal);
    code.watch(drawn, this.call.bind(this), this.#askedByPerson, signal);
    this.#handle = code.mount(drawn, this.#settings(language), words, plan.text, this.#asked);
  }

  /** Calls the program. After a trap nothing does. */
  call<N extends CallName>(name: N, ...values: Values[N]): Results[N] | undefined {
    if (!this.#handle || this.#code.trap.happened) return undefined;
    if (OF_THE_GATE.includes(name)) this.expect();
    const entries: Entries = this.#code;
    try {
      return entries[name](this.#handle, ...values);
    } catch (error) {
      // A trap is told to every element; the host that called gets what there is without it.
      if (!this.#code.trap.happened) throw error;
      return undefined;
    }
  }

  /** The element is elsewhere in the page: its surroundings are looked at anew. */
  moved(): void {
    this.#again();
  }

  /** Tells the program whether another plan is asked for than the one that judges. */
  expect(): void {
    this.call("expect_plan", this.#awaits());
  }

  #awaits(): boolean {
    const { wanted, planKey } = this.#loader;
    const language = wanted();
    return planKey(language === this.#missing ? this.#language : language) !== this.#judging;
  }

  end(): void {
    this.#ended.abort();
    this.call("unmount");
    this.#handle = 0;
    this.#desk?.close();
    this.#desk = this.#desking = undefined;
  }

  #keep(language: string, words: string, plan: Plan): void {
    this.#language = language;
    this.words = words;
    this.#plan = plan;
  }

  #settings(language: string): string {
    const { element, chosen } = this.#loader;
    const { collector, tags } = this.#files;
    const { address, digest } = collector;
    const languages = this.#code.ownNames(tags);
    const settings: Settings = { languages, collector: address, collectorDigest: digest };
    for (const name of ATTRIBUTES) settings[name] = element.getAttribute(name) ?? "";
    settings.lang = language;
    if (settings.dir !== "ltr" && settings.dir !== "rtl") settings.dir = this.#code.directionOf(language);
    if (chosen.theme !== null) settings.theme = chosen.theme;
    return JSON.stringify(settings);
  }

  /** Does what the program asks for. */
  #asked: Asked = withoutErrors({
    drawn: () => {
      if (this.#drawn.hidden) {
        this.#drawn.hidden = false;
        this.#loader.cover();
        this.#code.keepReadingPlace(this.#place, this.#drawn);
      }
      const title = this.#drawn.querySelector(".acc-title")?.textContent;
      if (title) speakOnOwnPage(this.#language, title, this.#loader.fallback);
      this.#tellDrawn();
    },
    fire: (event, digest) => this.#loader.fire(event, digest ? { digest } : {}),
    unknown: (name) => console.error(`Unknown input: ${name}`),
    opened: () => {
      this.#visits += 1;
    },
    // Where the program that saves can't be had, the text stands on the page.
    save: (...file) => {
      this.#files.read("save", ...file).catch(() => {});
    },
    calendar: (facts) => {
      this.#saveCalendar(facts);
    },
    // Where a page may not copy, the text stands there to be selected.
    copy: (text) => {
      navigator.clipboard?.writeText(text).then(
        () => this.call("copied", text),
        () => {},
      );
    },
    script: () => {
      this.#showScript();
    },
    judge: () => this.#atDeskDo((desk) => desk.judge()),
    paste: () => this.#atDeskDo((desk, here) => desk.paste(here)),
    without: () => this.#atDeskDo((desk) => desk.without()),
    // A desk that does not stand yet has no files.
    follow: (from, to) => this.#desk?.follow(from, to),
    control: (name, value) => this.#atDeskDo((desk) => desk.control(name, value)),
  });

  /** Does what a person asks for beside the program. */
  #askedByPerson: AskedByPerson = {
    language: (value) => this.#choose("language", value),
    theme: (value) => this.#choose("theme", value),
    record: async ([file]) => {
      if (file) this.call("look_at_record", await this.#readRecord(file, console.error));
    },
    evidence: (files) => this.#atDeskDo((desk, here) => desk.evidence(files, here)),
  };

  #choose(what: Choice, value: string): void {
    this.#loader.chosen[what] = value;
    this.#code.keep(what, value);
    this.update();
  }

  /** Has the calendar file made, and shows it as text too. */
  async #saveCalendar(facts: string): Promise<void> {
    const text = this.#files.read("save_calendar", facts, this.#plan.text, this.words);
    this.call("show_exported", await text.catch((error) => this.#loader.sentence(codeOf(error))));
  }

  /** Fetches the collector's script, and shows it. */
  async #showScript(): Promise<void> {
    this.call("show_script", await this.#files.collector.text().catch(() => ""));
  }

  /** Tells whether rows are drawn, or the faults of a plan in their place. */
  #tellDrawn(): void {
    const { element, settle, sentence } = this.#loader;
    const refused = element.state.outstanding[0]?.reason === "plan-refused";
    if (refused === this.#refused) return;
    this.#refused = refused;
    const { failure } = this.#plan;
    settle(refused ? new ChecklistError(failure ?? "plan-refused", sentence(failure ?? "plan")) : undefined);
  }

  /** Takes over changes. A language that can't be had leaves the one before in place. */
  async update(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const loader = this.#loader;
    this.expect();
    // A change that needs no file waits for none: it may take a link away.
    this.call("configure", this.#settings(this.#language));
    const wanted = loader.wanted();
    const words = wanted === this.#language ? this.words : await this.#textsIn(wanted);
    const language = words ? wanted : this.#language;
    const spoken = words || this.words;
    const asked = loader.planKey(language);
    const planned = loader.planned(this.#plan, language, spoken);
    const plan = await planned.catch((error) => this.#noPlan(error, spoken, asked));
    if (turn !== this.#turn || !this.#handle) return;
    const changed = language !== this.#language || plan !== this.#plan;
    if (plan !== this.#plan && this.#refused) this.#refused = undefined;
    this.#keep(language, spoken, plan);
    this.#missing = words ? undefined : wanted;
    // Texts that can't be had leave the ones before in place.
    if (changed) await this.#desk?.speak().catch(() => {});
    // Another update may have come to its end meanwhile: what is kept now counts.
    this.call("configure", this.#settings(this.#language));
    if (changed) this.#load(this.words);
    if (!words) this.#load("");
    this.expect();
  }

  /** Hands over texts and plan; without texts the ones before stay, and the plan with them. */
  #load(words: string): void {
    if (words) this.#judging = this.#plan.asked ?? this.#plan.key;
    this.call("load", words, this.#plan.text, this.#awaits());
  }

  /** The texts of a language; empty where they can't be had. */
  async #textsIn(language: string): Promise<string> {
    const words = await this.#files.texts(language).catch(() => "");
    return this.#code.texts_fit(words) ? words : "";
  }

  /** A plan that can't be had while the program runs: the gate shuts, and nothing typed is lost. */
  #noPlan(error: unknown, spoken: string, asked: string): Plan {
    const failure = codeOf(error);
    const expected = this.#loader.sentence(failure, spoken);
    return { text: JSON.stringify({ faults: [{ expected }] }), failure, asked };
  }

  async importRecord(text: string, { replace }: Options): Promise<void> {
    let failure: unknown;
    const read = await this.#readRecord(text, (error) => (failure = error));
    const refused = this.call("take_record", read, !!replace);
    if (refused === undefined) {
      // Where the program ended over it, this promise says so.
      await this.#loader.element.ready;
      throw new ChecklistError("unavailable", this.#loader.sentence("network"));
    }
    if (refused) {
      const { code, place, message }: Refusal = JSON.parse(refused);
      throw new ChecklistError(code, message, place, failure);
    }
  }

  /** Has a record read. Why it can't be read at all is told. */
  #readRecord(given: string | Blob, tell: (error: unknown) => void): Promise<string> {
    return this.#files.read("record", given, this.words).catch((error) => {
      tell(error);
      return "null";
    });
  }

  async addEvidence(given: Given, { name }: { readonly name: string }): Promise<EvidenceFile> {
    const visit = this.#visits;
    const desk = await this.#atDesk();
    return desk.add(given, name, visit === this.#visits);
  }

  async removeEvidence(id: string): Promise<void> {
    return (await this.#atDesk()).remove(id);
  }

  /** The desk at which files are examined, with the examiner running. */
  #atDesk(): Promise<Desk> {
    const { root, fire, sentence } = this.#loader;
    this.#desking ??= this.#files
      .examiner()
      .then(async ({ Desk }) => {
        const desk = new Desk({
          root,
          call: this.call.bind(this),
          texts: () => this.#files.examinerTexts(this.#language),
          fire,
          sentence,
        });
        await desk.speak();
        this.#desk = desk;
        desk.judge();
        return desk;
      })
      .catch((error: unknown) => {
        this.#desking = undefined;
        throw new ChecklistError("unavailable", sentence(codeOf(error)), undefined, error);
      });
    return this.#desking;
  }

  /** Has something done at the desk: at once where it stands, else as soon as it does. */
  #atDeskDo(something: (desk: Desk, here: boolean) => unknown): void {
    // A file that waits for the desk was given for the account that is open now.
    const visit = this.#visits;
    const now = (desk: Desk) => something(desk, visit === this.#visits);
    if (this.#desk) {
      now(this.#desk);
      return;
    }
    const waits = setTimeout(() => this.call("wait_for_examiner", false), SOON);
    const missing = (error: unknown) => {
      console.error(error);
      this.call("wait_for_examiner", true);
    };
    this.#atDesk()
      .finally(() => clearTimeout(waits))
      .then(now, missing)
      .catch(console.error);
  }
}
