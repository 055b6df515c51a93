// The custom element. It loads the program, passes attributes on, and shows the fallback for as
// long as the program is not there or no longer is.

import type { ChecklistState, EvidenceFile, AccountClosureChecklist as Public } from "account-closure-checklist";
import { areOptions, type Given, isFile, isOptional } from "./arguments.ts";
import { ATTRIBUTES, JOINED, mirror, PROPERTIES } from "./attributes.ts";
import { recalled } from "./chosen.ts";
import { baseOf, languageAround, made } from "./document.ts";
import { ChecklistError, codeOf, Failure, fetchText } from "./failure.ts";
import {
  collector,
  examiner,
  examinerTexts,
  negotiate,
  program,
  read,
  style,
  tags,
  texts,
  writtenText,
} from "./program.ts";
import { Renewable } from "./renewable.ts";
import type { Loader, Plan, Running } from "./running.ts";
import { sheetsOf } from "./sheets.ts";
import { PLAIN, SHUT } from "./unloaded.ts";
import { built } from "./written.ts";

const NAME = "account-closure-checklist";
/** How far outside the window an element already loads its program. */
const NEAR = "500px";
const nothing = () => undefined;
/** Neither what goes into another slot nor a comment (8) is seen in the element. */
const isNoText = (node: ChildNode) => (node as Element).slot || node.nodeType === 8 || !node.textContent?.trim();

/** The part of the public surface that this file has; the properties are mirrored attributes. */
type Methods = Pick<
  Public,
  "addEvidence" | "exportRecord" | "importRecord" | "ready" | "removeEvidence" | "reset" | "settle" | "show" | "state"
>;

function define() {
  const instances = new Set<AccountClosureChecklist>();

  class AccountClosureChecklist extends HTMLElement implements Methods {
    // No static field: compilers of apps put a private `#_` in its place, which ours uses already.
    static get observedAttributes() {
      return [...ATTRIBUTES, ...JOINED.keys()];
    }

    #root: ShadowRoot;
    #slot: HTMLSlotElement;
    #message: HTMLElement;
    #page: Running | undefined;
    #chosen: Loader["chosen"] = { language: recalled("language"), theme: recalled("theme") };
    #words: string | undefined;
    #written: string | undefined;
    #seen: string | null | undefined;
    #ready = new Renewable();
    #placed: boolean | undefined;
    #awake: boolean | undefined;
    #near: IntersectionObserver | undefined;
    #starting: boolean | undefined;
    #failed: string | undefined;
    #queued: boolean | undefined;
    #forgetting: boolean | undefined;
    #turn = 0;
    // Mirrored attributes: they have no fields, which would stand in their way.
    declare accountId?: string;
    declare actor?: string;
    declare handOff?: string;
    declare headingLevel?: string;
    declare loading?: string;
    declare plan?: string;
    declare storageKey?: string;
    declare theme?: string;

    constructor() {
      super();
      this.#root = this.attachShadow({ mode: "open" });
      this.#message = made("div");
      this.#slot = made("slot");
      this.#root.append(this.#message, this.#slot);
      this.addEventListener("focusin", () => this.#wake());
      const inside = new MutationObserver(() => {
        if (this.#inline() !== this.#seen) this.#changed();
      });
      inside.observe(this, { childList: true, characterData: true, subtree: true });
      // Properties set before this class was known stand in the way of its own.
      for (const property of PROPERTIES.keys()) {
        if (!Object.hasOwn(this, property)) continue;
        const value = this[property];
        delete this[property];
        this[property] = value as string;
      }
    }

    get ready(): Promise<void> {
      return this.#ready.promise;
    }

    connectedCallback(): void {
      instances.add(this);
      this.#placed = true;
      this.#seen = this.#inline();
      this.#page?.moved();
      this.#begin();
    }

    /** The rows drawn, and the sheets, belong to the document before: all is drawn anew in this one. */
    adoptedCallback(): void {
      // Firefox makes an element that goes into another window one of that window's plain elements.
      Object.setPrototypeOf(this, AccountClosureChecklist.prototype);
      this.#end();
      this.#look();
      this.#ready.renew();
    }

    /** Takes on the look of an element without a program, or that of these texts. */
    #look(...texts: string[]): void {
      const sheets = (texts.length ? texts : [PLAIN]).map((text) => sheetsOf(text, this.ownerDocument));
      this.#root.adoptedStyleSheets = sheets.flat();
    }

    /** Starts, unless there is time until the element is near the window. */
    #begin(): void {
      if (this.#page || this.#starting) return;
      if (!window.IntersectionObserver || this.getAttribute("loading") === "eager") this.#awake = true;
      if (this.#awake) {
        this.#start();
        return;
      }
      if (!this.#near) {
        // Only a box can come near.
        this.#look();
        this.#near = new IntersectionObserver(
          (seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.#wake(),
          { rootMargin: NEAR, scrollMargin: NEAR },
        );
      }
      this.#near.observe(this);
      this.#write();
    }

    /** The program is wanted, now or as soon as the element is in a page. */
    #wake(): void {
      if (this.#awake) return;
      this.#awake = true;
      this.#near?.disconnect();
      if (this.isConnected) this.#begin();
    }

    /** The page that the program draws, once it does. */
    async #running(): Promise<Running> {
      this.#wake();
      await this.ready;
      return this.#page ?? this.#running();
    }

    disconnectedCallback(): void {
      // A moved element is connected again at once; only one that stays away is ended.
      queueMicrotask(() => {
        if (this.isConnected) return;
        instances.delete(this);
        this.#near?.disconnect();
        this.#end();
        this.#ready.renew();
      });
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after) return;
      const property = JOINED.get(name);
      if (property) {
        this[property] = after as string;
        return;
      }
      // The host's new word counts for more than the choice made before.
      if (this.#placed && name === "lang") this.#chosen.language = null;
      if (this.#placed && name === "theme") this.#chosen.theme = null;
      this.#changed();
    }

    /** Takes over the host's changes, once for all that it makes now. */
    #changed(): void {
      this.#seen = this.#inline();
      this.#turn += 1;
      this.#page?.expect();
      if (this.#queued || !this.isConnected) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.#page) this.#page.update();
        else if (this.#failed !== "trap") this.#begin();
      });
    }

    get state(): ChecklistState {
      return JSON.parse(this.#page?.call("state") ?? JSON.stringify(SHUT), (_, value) => Object.freeze(value));
    }

    exportRecord(form = "json"): string {
      if (form !== "json" && form !== "markdown") return "";
      return this.#page?.call(`record_${form}`) ?? "";
    }

    async importRecord(text: unknown, options?: unknown): Promise<void> {
      this.#expect(typeof text === "string" && areOptions(options));
      return (await this.#running()).importRecord(text, options ?? {});
    }

    settle(item: unknown, reference?: unknown): boolean {
      if (typeof item !== "string" || !isOptional(reference, "string", "number")) return false;
      return this.#page?.call("settle", item, String(reference ?? "")) ?? false;
    }

    show(item: unknown): void {
      if (typeof item === "string") this.#page?.call("show", item);
    }

    reset(): void {
      // An element that has not begun yet has answers to forget, too.
      this.#forgetting = !this.#page;
      this.#page?.call("reset");
      this.#wake();
    }

    async addEvidence(given: Given, options?: unknown): Promise<EvidenceFile> {
      this.#expect(typeof given === "string" || isFile(given));
      this.#expect(areOptions(options) && isOptional(options?.name, "string"));
      return (await this.#running()).addEvidence(given, {
        name: options?.name ?? (given as { readonly name?: string }).name ?? "",
      });
    }

    async removeEvidence(id: unknown): Promise<void> {
      this.#expect(typeof id === "string");
      return (await this.#running()).removeEvidence(id);
    }

    /** Refuses a call with something else than the method takes. */
    #expect(isTaken: boolean): asserts isTaken {
      if (!isTaken) throw new ChecklistError("wrong-argument", this.#sentence("wrong-argument"));
    }

    #wanted = (): string => {
      const wanted = [this.#chosen.language, languageAround(this), ...(navigator.languages ?? [])];
      return negotiate(wanted.filter((tag) => typeof tag === "string"));
    };

    async #start(): Promise<void> {
      this.#starting = true;
      this.#write();
      this.#failed = undefined;
      this.#ready.renew();
      const turn = this.#turn;
      const language = this.#wanted();
      const loading = texts(language);
      try {
        let [{ code, css }, words, plan] = await Promise.all([program(), loading, this.#readPlan(language, loading)]);
        // The host's own plan may have come meanwhile.
        while (this.#planKey(language) !== plan.key) plan = await this.#readPlan(language, words);
        this.#starting = false;
        if (!this.isConnected) return;
        if (code.trap.happened) throw new Failure("trap");
        if (!code.texts_fit(words)) throw new Failure("mismatch");
        code.trap.tell = (error) => {
          for (const instance of instances) instance.#fail(new Failure("trap", error));
        };
        this.#look(css);
        this.#words = words;
        this.#page = new code.Running(code, this.#loader(), { language, words, plan });
        if (this.#forgetting) this.reset();
        if (turn !== this.#turn || language !== this.#wanted()) this.#page.update();
      } catch (error) {
        // The texts have the sentence that says what went wrong.
        this.#words = await loading.catch(() => "");
        this.#starting = false;
        // A change by the host meanwhile may have mended it.
        if (turn === this.#turn || this.#failed) this.#fail(error);
        else this.#begin();
      }
    }

    /** The things that the running program may ask of its element. */
    #loader(): Loader {
      return {
        element: this,
        files: { collector, examiner, examinerTexts, read, tags, texts },
        root: this.#root,
        chosen: this.#chosen,
        wanted: this.#wanted,
        sentence: this.#sentence,
        settle: this.#settle,
        fire: this.#fire,
        planKey: (language) => this.#planKey(language),
        planned: async (plan, language, words) =>
          this.#planKey(language) === plan.key ? plan : this.#readPlan(language, words),
        fallback: this.#slot.firstElementChild ?? this,
        cover: () => {
          this.#slot.hidden = true;
          this.#slot.name = "";
          this.#slot.replaceChildren();
          this.#message.replaceChildren();
        },
      };
    }

    /** Where the host wrote nothing, the text stands that others have in their page. */
    async #write(): Promise<void> {
      const language = this.#wanted();
      const level = this.getAttribute("heading-level");
      const written = language + level;
      const bare = () => !this.#slot.hidden && [...this.childNodes].every(isNoText);
      if (!bare() || this.#written === written) {
        this.#head();
        return;
      }
      this.#written = written;
      const [text, css] = await Promise.all([writtenText(language, level).catch(nothing), style().catch(nothing)]);
      if (!bare() || this.#written !== written) return;
      // The program may have come first, with its own look.
      if (css && !this.#page) this.#look(PLAIN, css);
      if (!text) return;
      // White space that the host wrote is not put there instead.
      this.#slot.name = "-";
      this.#slot.replaceChildren(text);
      this.#head();
    }

    /** Says whether the text stands below, where the message of a failure is there. */
    #head(): void {
      const heading = this.#message.querySelector("p");
      const empty = [this, this.#slot].every(({ childNodes }) => [...childNodes].every(isNoText));
      if (heading) heading.textContent = this.#sentence(empty ? "heading-alone" : "heading");
    }

    #planKey(language: string): string {
      const plan = this.getAttribute("plan") || this.#inline();
      return plan ? `${language} ${plan}` : "";
    }

    /** The plan that stands in the page, in place of an address. */
    #inline(): string | null | undefined {
      return this.querySelector(":scope > script[type='application/json'][slot=plan]")?.textContent;
    }

    /** The host's own plan, read; without text where it brings none. */
    async #readPlan(language: string, words: string | Promise<string>): Promise<Plan> {
      const key = this.#planKey(language);
      if (!key) return { key, text: "" };
      const address = this.getAttribute("plan");
      if (!address) return { key, text: await read("read_plan", this.#inline() ?? "", language, await words) };
      if (!URL.canParse(address, baseOf())) throw new Failure("not-found");
      const url = new URL(address, baseOf());
      if (url.origin !== location.origin) throw new Failure("plan-origin");
      const plan = await fetchText(url, { mode: "same-origin" });
      return { key, text: await read("read_plan", plan, language, await words) };
    }

    /** A sentence in the language of the texts, or in English for as long as there are none. */
    #sentence: Loader["sentence"] = (code, texts = this.#page?.words ?? this.#words) => {
      let own: unknown;
      try {
        own = JSON.parse(texts ?? "").failures[code];
      } catch {
        // There are no texts, or something else came in their place.
      }
      return (typeof own === "string" && own.trim() && own) || __FAILURES__[code] || __FAILURES__.network;
    };

    /** The program is not there, or no longer: say which failure it was and show the fallback. */
    #fail(error: unknown): void {
      const code = codeOf(error);
      // One that is away starts again when it comes back; a trap is told once.
      if (!this.isConnected || this.#failed === "trap") return;
      this.#failed = code;
      this.#awake = true;
      this.#near?.disconnect();
      const retry = built(["button", { type: "button", "data-action": "retry" }, this.#sentence("retry")]);
      const sentence = this.#sentence(code);
      // After a trap the program is never entered again; only a new page can bring a new one.
      retry.addEventListener("click", () => (code === "trap" ? location.reload() : this.#begin()));
      this.#end();
      this.#message.setAttribute("role", "alert");
      this.#message.replaceChildren(
        built(["p", {}, this.#sentence("heading-alone")]),
        built(["p", {}, sentence]),
        retry,
      );
      this.#look();
      this.#head();
      this.#write();
      this.#settle(new ChecklistError(code, sentence, undefined, error));
    }

    /** Tells that rows are drawn, or why there are none. */
    #settle: Loader["settle"] = (error) => {
      this.#ready.renew();
      if (error) {
        this.#ready.reject(error);
        this.#fire("acc-error", { code: error.code });
      } else {
        this.#ready.resolve();
        this.#fire("acc-ready", {});
      }
    };

    /** Fires an event; tells whether nobody prevented it. */
    #fire: Loader["fire"] = (name, detail) => {
      const cancelable = name === "acc-hand-off";
      return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
    };

    #end(): void {
      this.#page?.end();
      this.#page = this.#written = undefined;
      this.#root.replaceChildren(this.#message, this.#slot);
      this.#slot.hidden = false;
    }
  }

  mirror(AccountClosureChecklist.prototype);
  customElements.define(NAME, AccountClosureChecklist);
}

// Importing this where there is no page, as site generators do, is harmless. So is loading it twice:
// the first one stays.
if (typeof window !== "undefined") {
  if (customElements.get(NAME)) console.warn(`${NAME} is loaded twice; the first stays`);
  else define();
}
