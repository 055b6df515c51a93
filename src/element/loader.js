// The custom element. It loads the program, passes attributes on, and shows the fallback for as
// long as the program is not there or no longer is.
/* global __FAILURES__ */

import { ATTRIBUTES } from "./attributes.js";
import { ChecklistError, Failure, codeOf, fetchFile } from "./failure.js";
import { keepReadingPlace, readingPlace } from "./place.js";
import { examiner, examinerTexts, languages, negotiate, program, read, texts } from "./program.js";
import { Renewable } from "./renewable.js";

const NAME = "account-closure-checklist";
/** A record of so many characters is not read. */
const MOST = 8_000_000;
const SHUT = {
  gate: "shut",
  standing: null,
  route: null,
  settled: 0,
  required: 3,
  outstanding: ["account", "standing", "route"].map((item) => ({ item, reason: "unanswered" })),
  planRevision: null,
  evidence: [],
  grades: {},
};

/** The look of a failure's message: the page's own style sheet may be what is missing. */
const PLAIN = `:host { display: block }
[role="alert"] { font: medium / 1.5 system-ui, sans-serif }
button { font: inherit; color: CanvasText; background: Canvas; border: 1px solid; border-radius: 6px;
padding: 0.55em 0.9em; min-block-size: 2.75em; cursor: pointer }`;

function plainSheets() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PLAIN);
    return [sheet];
  } catch {
    // A browser too old for that: the message is there, in whatever look.
    return [];
  }
}

/** What the person chose here, kept where the browser allows it. */
const chosen = {
  get(name) {
    try {
      return localStorage.getItem(`${NAME}/chosen/${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`${NAME}/chosen/${name}`, value);
    } catch {
      // Blocked or full: the choice holds for as long as the page is open.
    }
  },
};

function frozen(value) {
  for (const part of Object.values(value)) {
    if (part !== null && typeof part === "object") frozen(part);
  }
  return Object.freeze(value);
}

function define() {
  const instances = new Set();

  class AccountClosureChecklist extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #root;
    #slot;
    #message;
    #code;
    #handle = 0;
    #chosen = { language: chosen.get("language"), theme: chosen.get("theme") };
    #language;
    #words;
    #plan;
    #seen;
    #ready = new Renewable();
    #placed = false;
    #starting = false;
    #failed;
    #refused;
    #queued = false;
    #turn = 0;
    #desk;
    #desking;

    constructor() {
      super();
      this.#root = this.attachShadow({ mode: "open" });
      this.#message = document.createElement("div");
      this.#slot = document.createElement("slot");
      this.#root.append(this.#message, this.#slot);
      const written = new MutationObserver(() => {
        if (this.#written() !== this.#seen) this.#changed();
      });
      written.observe(this, { childList: true, characterData: true, subtree: true });
      for (const type of ["dragover", "drop"]) this.#root.addEventListener(type, (event) => this.#dropped(event));
    }

    get ready() {
      return this.#ready.promise;
    }

    connectedCallback() {
      instances.add(this);
      this.#placed = true;
      this.#seen = this.#written();
      if (!this.#handle && !this.#starting) this.#start();
    }

    disconnectedCallback() {
      // A moved element is connected again at once; only one that stays away is ended.
      queueMicrotask(() => {
        if (this.isConnected) return;
        instances.delete(this);
        this.#end();
        this.#ready.renew();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      // What the host says now counts for more than what was chosen before.
      if (this.#placed && name === "lang") this.#chosen.language = null;
      if (this.#placed && name === "theme") this.#chosen.theme = null;
      this.#changed();
    }

    /** Takes over what the host changed, once for all that it changes now. */
    #changed() {
      this.#seen = this.#written();
      this.#turn += 1;
      if (this.#queued || !this.isConnected) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.#handle) this.#update();
        else if (this.#failed && this.#failed !== "trap" && !this.#starting) this.#start();
      });
    }

    get state() {
      const state = this.#call("state");
      return frozen(state ? JSON.parse(state) : structuredClone(SHUT));
    }

    exportRecord(form = "json") {
      return this.#call("export_record", form) ?? "";
    }

    async importRecord(text, { replace = false } = {}) {
      await this.ready;
      const refused = await this.#import(String(text), replace ? "replace" : "keep");
      if (refused === undefined) {
        // Where the program ended over it, this promise says so.
        await this.ready;
        throw new ChecklistError("unavailable", this.#sentence("network"));
      }
      if (refused) {
        const [code, place, ...sentence] = refused.split("\n");
        throw new ChecklistError(code, sentence.join("\n"), place);
      }
    }

    /** Has a record read, and tells the program what it says. */
    async #import(text, how) {
      const tooLarge = { code: "too-large", place: "line 1, column 1" };
      const outcome =
        text.length < MOST ? await read("read_record", text, this.#words).catch(() => "null") : JSON.stringify(tooLarge);
      return this.#call("import_record", outcome, how);
    }

    /** Has a chosen record read, unless its size says enough. */
    async #look([file]) {
      const text = file?.size < MOST ? file.text().catch(() => "") : "".padEnd(MOST);
      if (file) this.#import(await text, "look");
    }

    settle(item, reference) {
      return this.#call("settle", String(item), String(reference ?? "")) ?? false;
    }

    reset() {
      this.#call("reset");
    }

    async addEvidence(given, { name = given.name ?? "" } = {}) {
      await this.ready;
      return (await this.#atDesk()).add(given, String(name)).catch((error) => {
        throw error.name === "ChecklistError" ? error : new ChecklistError("unavailable", this.#sentence("trap"));
      });
    }

    removeEvidence(id) {
      return this.#atDesk().then((desk) => desk.remove(id));
    }

    /** The desk at which files are examined, with the examiner running. */
    #atDesk() {
      this.#desking ??= examiner()
        .then(async ({ Desk }) => {
          const desk = new Desk({
            root: this.#root,
            input: () => this.#call("evidence_input"),
            take: (...said) => this.#call("take_evidence", ...said),
            texts: () => examinerTexts(this.#language),
            fire: (name, detail) => this.#fire(name, detail),
          });
          await desk.speak();
          this.#desk = desk;
          desk.judge();
          return desk;
        })
        .catch((error) => {
          this.#desking = undefined;
          throw new ChecklistError("unavailable", this.#sentence(codeOf(error)));
        });
      return this.#desking;
    }

    /** What the program asks of the desk: at once where it stands, else as soon as it does. */
    #examine(what, value) {
      const hear = (desk) => {
        if (what !== "evidence") return desk[what](value);
        // Why a file is not taken stands on the page.
        for (const file of value ?? []) desk.add(file, file.name).catch(() => {});
      };
      if (this.#desk) hear(this.#desk);
      else if (what !== "move") this.#atDesk().then(hear).catch(() => {});
    }

    /** What is dropped beside the field for files is meant for it; the page is not left. */
    #dropped(event) {
      const { target } = event;
      if (!target.closest?.("[data-section=evidence]") || target.type === "file") return;
      event.preventDefault();
      if (event.type === "drop") this.#examine("evidence", event.dataTransfer.files);
    }

    #call(name, ...values) {
      if (!this.#handle || this.#code.trap.happened) return undefined;
      try {
        return this.#code[name](this.#handle, ...values);
      } catch (error) {
        // A trap is told to every element; the host that called gets what there is without it.
        if (!this.#code.trap.happened) throw error;
        return undefined;
      }
    }

    #wanted() {
      const around = this.closest("[lang]") ?? this.getRootNode().host?.closest?.("[lang]");
      return negotiate([this.#chosen.language, around?.lang, ...(navigator.languages ?? [])].filter(Boolean));
    }

    #settings(language) {
      const rtl = language === "ar-XB" || this.getAttribute("dir") === "rtl";
      const settings = { languages, lang: language, dir: rtl ? "rtl" : "ltr" };
      for (const name of ATTRIBUTES.slice(2)) settings[name] = this.getAttribute(name) ?? "";
      settings.theme = this.#chosen.theme ?? settings.theme;
      return JSON.stringify(settings);
    }

    async #start() {
      this.#starting = true;
      this.#failed = undefined;
      this.#ready.renew();
      const turn = this.#turn;
      const language = this.#wanted();
      const loading = texts(language);
      try {
        const [{ code, sheet }, words, plan] = await Promise.all([program(), loading, this.#readPlan(language, loading)]);
        this.#starting = false;
        if (!this.isConnected) return;
        this.#code = code;
        if (code.trap.happened) throw new Failure("trap");
        code.trap.tell = () => instances.forEach((instance) => instance.#fail(new Failure("trap")));
        this.#root.adoptedStyleSheets = [sheet];
        const place = readingPlace(this);
        const drawn = document.createElement("div");
        this.#keep(language, words, plan);
        const ask = (what, value) => this.#answer(what, value, drawn, place);
        drawn.hidden = true;
        this.#root.append(drawn);
        code.follow(drawn, () => this.#update());
        this.#handle = code.mount(this, drawn, this.#settings(language), words, plan.text, ask);
        if (turn !== this.#turn) this.#update();
      } catch (error) {
        // The texts have the sentence that says what went wrong.
        this.#words = await loading.catch(() => "");
        this.#starting = false;
        this.#fail(error);
      }
    }

    #keep(language, words, plan) {
      this.#language = language;
      this.#words = words;
      this.#plan = plan;
    }

    /** What the program asks for. */
    #answer(what, value, drawn, place) {
      if (what === "drawn") {
        if (drawn.hidden) {
          drawn.hidden = false;
          this.#slot.hidden = true;
          this.#message.replaceChildren();
          keepReadingPlace(place, drawn);
        }
        this.#drawn();
      } else if (what === "language" || what === "theme") {
        this.#chosen[what] = value;
        chosen.set(what, value);
        this.#update();
      } else if (what === "record") {
        this.#look(value);
      } else if (what === "save") {
        // Where what saves can't be had, the text stands on the page.
        read("save", value).catch(() => {});
      } else if (what === "calendar") {
        const text = read("save_calendar", value, this.#plan.text, this.#words);
        text.catch((error) => this.#sentence(codeOf(error))).then((shown) => this.#call("show_exported", shown));
      } else {
        this.#examine(what, value);
      }
      return undefined;
    }

    /** Tells whether rows are drawn, or the faults of a plan in their place. */
    #drawn() {
      const refused = this.state.outstanding[0]?.reason === "plan-refused";
      if (refused === this.#refused) return;
      this.#refused = refused;
      this.#ready.renew();
      if (refused) {
        const code = this.#plan.failure ?? "plan-refused";
        this.#tell(new ChecklistError(code, this.#sentence(this.#plan.failure ?? "plan")));
      } else {
        this.#ready.resolve();
        this.#fire("acc-ready", {});
      }
    }

    /** Takes over what changed. A language that can't be had leaves the one before in place. */
    async #update() {
      this.#turn += 1;
      const turn = this.#turn;
      const wanted = this.#wanted();
      const words = wanted === this.#language ? this.#words : await texts(wanted).catch(() => "");
      const language = words ? wanted : this.#language;
      const plan =
        this.#planKey(language) === this.#plan.key
          ? this.#plan
          : await this.#readPlan(language, words || this.#words).catch((error) => this.#noPlan(error));
      if (turn !== this.#turn || !this.#handle) return;
      const changed = language !== this.#language || plan !== this.#plan;
      if (plan !== this.#plan && this.#refused) this.#refused = undefined;
      this.#keep(language, words || this.#words, plan);
      // Texts that can't be had leave the ones before in place.
      if (changed) await this.#desk?.speak().catch(() => {});
      this.#call("configure", this.#settings(language));
      if (changed) this.#call("load", this.#words, plan.text);
      if (!words) this.#call("load", "", plan.text);
    }

    #planKey(language) {
      const plan = this.getAttribute("plan") || this.#written();
      return plan ? `${language} ${plan}` : "";
    }

    /** The plan that stands in the page, in place of an address. */
    #written() {
      return this.querySelector(":scope > script[type='application/json'][slot=plan]")?.textContent;
    }

    /** The host's own plan, read; without text where it brings none. */
    async #readPlan(language, words) {
      const key = this.#planKey(language);
      if (!key) return { key, text: "" };
      const address = this.getAttribute("plan");
      if (!address) return { key, text: await read("read_plan", this.#written(), language, await words) };
      if (!URL.canParse(address, document.baseURI)) throw new Failure("not-found");
      const url = new URL(address, document.baseURI);
      if (url.origin !== location.origin) throw new Failure("plan-origin");
      const response = await fetchFile(url, { mode: "same-origin" });
      return { key, text: await read("read_plan", await response.text(), language, await words) };
    }

    /** A plan that can't be had while the program runs: the gate shuts, and nothing typed is lost. */
    #noPlan(error) {
      const failure = codeOf(error);
      const fault = { pointer: "", found: this.getAttribute("plan"), expected: this.#sentence(failure) };
      return { text: JSON.stringify({ faults: [fault] }), failure };
    }

    /** A sentence in the language of the texts, or in English for as long as there are none. */
    #sentence(code) {
      let words = __FAILURES__;
      try {
        words = { ...words, ...JSON.parse(this.#words).failures };
      } catch {
        // There are no texts, or something else came in their place.
      }
      return words[code] ?? words.network;
    }

    /** The program is not there, or no longer: say which failure it was and show the fallback. */
    #fail(error) {
      const code = this.#code?.trap.happened ? "trap" : codeOf(error);
      // One that is away starts again when it comes back; a trap is told once.
      if (!this.isConnected || this.#failed === "trap") return;
      this.#failed = code;
      this.#end();
      const heading = document.createElement("p");
      const sentence = document.createElement("p");
      const retry = document.createElement("button");
      heading.textContent = this.#sentence("heading");
      sentence.textContent = this.#sentence(code);
      retry.type = "button";
      retry.dataset.action = "retry";
      retry.textContent = this.#sentence("retry");
      // After a trap the program is never entered again; only a new page can bring a new one.
      retry.addEventListener("click", () => (code === "trap" ? location.reload() : this.#start()));
      this.#message.setAttribute("role", "alert");
      this.#message.replaceChildren(heading, sentence, retry);
      this.#root.adoptedStyleSheets = plainSheets();
      this.#ready.renew();
      this.#tell(new ChecklistError(code, sentence.textContent));
    }

    #tell(error) {
      this.#ready.reject(error);
      this.#fire("acc-error", { code: error.code });
    }

    #fire(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    #end() {
      if (this.#handle) this.#call("unmount");
      this.#handle = 0;
      this.#desk?.close();
      this.#desk = this.#desking = undefined;
      this.#refused = undefined;
      this.#root.replaceChildren(this.#message, this.#slot);
      this.#slot.hidden = false;
    }
  }

  customElements.define(NAME, AccountClosureChecklist);
}

// Importing this where there is no page, as site generators do, is harmless; so is loading it twice.
if (typeof window !== "undefined" && !customElements.get(NAME)) define();
