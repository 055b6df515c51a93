// The custom element. It loads the program, passes attributes on, and shows the fallback for as
// long as the program is not there or no longer is.
/* global __FAILURES__ */

import { ChecklistError, Failure, fetchFile } from "./failure.js";
import { keepReadingPlace, readingPlace } from "./place.js";
import { languages, negotiate, program, texts } from "./program.js";

const NAME = "account-closure-checklist";
const ATTRIBUTES = ["lang", "dir", "theme", "account-id", "storage-key", "plan"];
const SHUT = {
  gate: "shut",
  standing: null,
  route: null,
  settled: 0,
  required: 3,
  outstanding: ["account", "standing", "route"].map((item) => ({ item, reason: "unanswered" })),
  planRevision: null,
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
    #plan = "";
    #starting = false;
    #queued = false;
    #turn = 0;
    #settle;

    constructor() {
      super();
      this.#root = this.attachShadow({ mode: "open" });
      this.#message = document.createElement("div");
      this.#slot = document.createElement("slot");
      this.#root.append(this.#message, this.#slot);
      this.#await();
    }

    #await() {
      this.ready = new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
      });
      // The error is told by an event; nobody has to handle it twice.
      this.ready.catch(() => {});
    }

    connectedCallback() {
      instances.add(this);
      if (!this.#handle && !this.#starting) this.#start();
    }

    disconnectedCallback() {
      // A moved element is connected again at once; only one that stays away is ended.
      queueMicrotask(() => {
        if (this.isConnected) return;
        instances.delete(this);
        this.#end();
        this.#await();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      // What the host says now counts for more than what was chosen before.
      if (name === "lang" && before !== null) this.#chosen.language = null;
      if (name === "theme" && before !== null) this.#chosen.theme = null;
      this.#turn += 1;
      if (this.#queued || !this.#handle) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        this.#update();
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
      const refused = this.#call("import_record", String(text), Boolean(replace));
      // Where the program ended over it, this is the promise that says so.
      await this.ready;
      if (refused) {
        const [code, place, ...sentence] = refused.split("\n");
        throw new ChecklistError(code, sentence.join("\n"), place);
      }
    }

    reset() {
      this.#call("reset");
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
      const turn = this.#turn;
      try {
        const language = this.#wanted();
        const [{ code, sheet }, words, plan] = await Promise.all([program(), texts(language), this.#fetchPlan()]);
        this.#starting = false;
        if (!this.isConnected) return;
        if (code.trap.happened) throw new Failure("trap");
        this.#code = code;
        code.trap.tell = () => instances.forEach((instance) => instance.#fail(new Failure("trap")));
        this.#root.adoptedStyleSheets = [sheet];
        const place = readingPlace(this);
        const drawn = document.createElement("div");
        this.#language = language;
        this.#plan = plan;
        const ask = (what, value) => this.#answer(what, value, drawn, place);
        drawn.hidden = true;
        this.#root.append(drawn);
        this.#handle = code.mount(this, drawn, this.#settings(language), words, plan, ask);
        if (turn !== this.#turn) this.#update();
      } catch (error) {
        this.#starting = false;
        this.#caught(error);
      }
    }

    /** What the program asks for. */
    #answer(what, value, drawn, place) {
      if (what === "drawn") {
        drawn.hidden = false;
        this.#slot.hidden = true;
        this.#message.replaceChildren();
        keepReadingPlace(place, drawn);
        const refused = this.state.outstanding[0]?.reason === "plan-refused";
        if (refused) return this.#tell(new ChecklistError("plan-refused", this.#sentence("plan")));
        this.#settle.resolve();
        this.#fire("acc-ready", {});
      } else if (what === "language" || what === "theme") {
        this.#chosen[what] = value;
        chosen.set(what, value);
        this.#update();
      }
      return undefined;
    }

    /** Takes over what changed. A language that can't be had leaves the one before in place. */
    async #update() {
      this.#turn += 1;
      const turn = this.#turn;
      try {
        const plan = await this.#fetchPlan();
        let language = this.#wanted();
        let words = "";
        if (language !== this.#language || plan !== this.#plan) {
          words = await texts(language).catch(() => "");
          if (!words) language = this.#language;
        }
        if (turn !== this.#turn || !this.#handle) return;
        this.#call("configure", this.#settings(language));
        if (language !== this.#language || plan !== this.#plan || (this.#wanted() !== language)) {
          this.#language = language;
          this.#plan = plan;
          this.#call("load", words, plan);
        }
      } catch (error) {
        this.#caught(error);
      }
    }

    async #fetchPlan() {
      const plan = this.getAttribute("plan");
      if (!plan) return "";
      const url = new URL(plan, document.baseURI);
      if (url.origin !== location.origin) throw new Failure("plan-origin");
      return (await fetchFile(url)).text();
    }

    #sentence(code) {
      const words = __FAILURES__[this.#wanted()] ?? __FAILURES__.en;
      return words[code] ?? words.network;
    }

    /** Fails, but not once more over the trap that was told to every element already. */
    #caught(error) {
      if (error instanceof Failure || !this.#code?.trap.happened) this.#fail(error);
    }

    /** The program is not there, or no longer: say which failure it was and show the fallback. */
    #fail(error) {
      const code = error instanceof Failure ? error.code : "network";
      const words = __FAILURES__[this.#wanted()] ?? __FAILURES__.en;
      this.#end();
      const heading = document.createElement("p");
      const sentence = document.createElement("p");
      const retry = document.createElement("button");
      heading.textContent = words.heading;
      sentence.textContent = this.#sentence(code);
      retry.type = "button";
      retry.dataset.action = "retry";
      retry.textContent = words.retry;
      retry.addEventListener("click", () => this.#retry(code));
      this.#message.setAttribute("role", "alert");
      this.#message.replaceChildren(heading, sentence, retry);
      this.#root.adoptedStyleSheets = plainSheets();
      const told = new ChecklistError(code, sentence.textContent);
      this.#settle.reject(told);
      // Resolved before, that promise is about a program that is gone.
      this.#await();
      this.#tell(told);
    }

    #retry(code) {
      // After a trap the module is never entered again; only a new page can bring a new one.
      if (code === "trap") return location.reload();
      this.#await();
      return this.#start();
    }

    #tell(error) {
      this.#settle.reject(error);
      this.#fire("acc-error", { code: error.code });
    }

    #fire(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    #end() {
      if (this.#handle) this.#call("unmount");
      this.#handle = 0;
      this.#root.replaceChildren(this.#message, this.#slot);
      this.#slot.hidden = false;
    }
  }

  customElements.define(NAME, AccountClosureChecklist);
}

// Importing this where there is no page, as site generators do, is harmless; so is loading it twice.
if (typeof window !== "undefined" && !customElements.get(NAME)) define();
