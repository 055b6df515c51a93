// The custom element. It loads the program, passes attributes on, and shows the fallback for as
// long as the program is not there or no longer is.
/* global __FAILURES__ */

import { ATTRIBUTES } from "./attributes.js";
import { recalled } from "./chosen.js";
import { ChecklistError, Failure, codeOf, fetchFile } from "./failure.js";
import { program, negotiate, read, services, texts, writtenText } from "./program.js";
import { Renewable } from "./renewable.js";

const NAME = "account-closure-checklist";
/** What `state` is while there is no program. */
const SHUT = `{"gate":"shut","standing":null,"route":null,"settled":0,"required":3,"outstanding":[${[
  "account",
  "standing",
  "route",
].map((item) => `{"item":"${item}","reason":"unanswered"}`)}],"planRevision":null,"evidence":[],"grades":{}}`;

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

function define() {
  const instances = new Set();

  class AccountClosureChecklist extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #root;
    #slot;
    #text;
    #message;
    #language;
    #page;
    #chosen = { language: recalled("language"), theme: recalled("theme") };
    #ready = new Renewable();
    #placed = false;
    #waiting;
    #starting = false;
    #failed;
    #queued = false;
    #turn = 0;

    constructor() {
      super();
      const own = (name) => document.createElement(name);
      this.#root = this.attachShadow({ mode: "open" });
      [this.#message, this.#text, this.#slot] = ["div", "div", "slot"].map(own);
      this.#root.append(this.#message, this.#text, this.#slot);
      this.#slot.addEventListener("slotchange", () => this.#write());
      this.addEventListener("focusin", () => this.#wake());
    }

    get ready() {
      return this.#ready.promise;
    }

    connectedCallback() {
      instances.add(this);
      this.#placed = true;
      if (this.#page || this.#starting || this.#waiting) return;
      this.#write();
      if (this.getAttribute("loading") === "eager" || typeof IntersectionObserver !== "function") {
        this.#start();
        return;
      }
      const margin = "50%";
      this.#waiting = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#wake(),
        { rootMargin: margin, scrollMargin: margin },
      );
      this.#waiting.observe(this);
    }

    /** Whoever waits for the program waits no longer. */
    #wake() {
      const waited = this.#rest();
      if (waited) this.#start();
      return this.ready;
    }

    #rest() {
      const waited = this.#waiting;
      waited?.disconnect();
      this.#waiting = undefined;
      return waited;
    }

    disconnectedCallback() {
      // A moved element is connected again at once; only one that stays away is ended.
      queueMicrotask(() => {
        if (this.isConnected) return;
        instances.delete(this);
        this.#rest();
        this.#end();
        this.#ready.renew();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      // What the host says now counts for more than what was chosen before.
      if (this.#placed && name === "lang") this.#chosen.language = null;
      if (this.#placed && name === "theme") this.#chosen.theme = null;
      this.#turn += 1;
      if (this.#queued || !this.isConnected) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.#page) return this.#page.update();
        if (this.getAttribute("loading") === "eager") this.#wake();
        if (this.#failed && this.#failed !== "trap" && !this.#starting) this.#start();
        return this.#write();
      });
    }

    get state() {
      return JSON.parse(this.#page?.call("state") ?? SHUT, (_, value) => Object.freeze(value));
    }

    exportRecord(form = "json") {
      return this.#page?.call("export_record", form) ?? "";
    }

    async importRecord(...given) {
      await this.#wake();
      return this.#page.importRecord(...given);
    }

    reset() {
      this.#page?.call("reset");
    }

    async addEvidence(...given) {
      await this.#wake();
      return this.#page.addEvidence(...given);
    }

    async removeEvidence(id) {
      await this.#wake();
      return this.#page.removeEvidence(id);
    }

    #wanted() {
      const around = this.closest("[lang]") ?? this.getRootNode().host?.closest?.("[lang]");
      return negotiate([this.#chosen.language, around?.lang, ...(navigator.languages ?? [])].filter(Boolean));
    }

    async #start() {
      this.#starting = true;
      this.#failed = undefined;
      this.#ready.renew();
      const turn = this.#turn;
      try {
        const language = this.#wanted();
        const [{ code, sheet }, words, plan] = await Promise.all([program(), texts(language), this.#readPlan(language)]);
        this.#starting = false;
        if (!this.isConnected) return;
        if (code.trap.happened) throw new Failure("trap");
        code.trap.tell = () => instances.forEach((instance) => instance.#fail(new Failure("trap")));
        this.#root.adoptedStyleSheets = [sheet];
        this.#page = new code.Running(this.#loader(), { language, words, plan });
        if (turn !== this.#turn) this.#page.update();
      } catch (error) {
        this.#starting = false;
        this.#fail(error);
      }
    }

    /** What the running program may ask of its element. */
    #loader() {
      return {
        ...services,
        element: this,
        root: this.#root,
        chosen: this.#chosen,
        ready: this.#ready,
        wanted: () => this.#wanted(),
        planKey: (language) => this.#planKey(language),
        readPlan: (language) => this.#readPlan(language),
        sentence: (code) => this.#sentence(code),
        tell: (error) => this.#tell(error),
        fire: (name, detail) => this.#fire(name, detail),
        fallback: this.#text.firstChild ?? this,
        cover: () => {
          this.#slot.hidden = true;
          this.#text.replaceChildren();
          this.#message.replaceChildren();
          this.#language = undefined;
        },
      };
    }

    /** Where the host wrote nothing, the text stands that others have in their page. */
    async #write() {
      const language = this.#wanted();
      const written = this.childElementCount > 0 || this.textContent.trim();
      if (written) this.#text.replaceChildren();
      if (written || this.#slot.hidden || language === this.#language) return;
      this.#language = language;
      const { text, sheet } = await writtenText(language).catch(() => ({}));
      if (language !== this.#language) return;
      if (!text) this.#language = undefined;
      else if (!this.#slot.hidden && !this.childElementCount) {
        this.#root.adoptedStyleSheets = [...plainSheets(), sheet];
        this.#text.replaceChildren(text);
      }
    }

    #planKey(language) {
      const plan = this.getAttribute("plan");
      return plan ? `${language} ${plan}` : "";
    }

    /** The host's own plan, read; without text where it brings none. */
    async #readPlan(language) {
      const key = this.#planKey(language);
      if (!key) return { key, text: "" };
      const address = this.getAttribute("plan");
      if (!URL.canParse(address, document.baseURI)) throw new Failure("not-found");
      const url = new URL(address, document.baseURI);
      if (url.origin !== location.origin) throw new Failure("plan-origin");
      const response = await fetchFile(url, { mode: "same-origin" });
      return { key, text: await read("read_plan", await response.text(), language) };
    }

    #sentence(code) {
      const words = __FAILURES__[this.#wanted()] ?? __FAILURES__.en;
      return words[code] ?? words.network;
    }

    /** The program is not there, or no longer: say which failure it was and show the fallback. */
    #fail(error) {
      const code = codeOf(error);
      // One that is away starts again when it comes back; a trap is told once.
      if (!this.isConnected || this.#failed === "trap") return;
      this.#failed = code;
      const words = __FAILURES__[this.#wanted()] ?? __FAILURES__.en;
      this.#rest();
      this.#end();
      const heading = document.createElement("p");
      const sentence = document.createElement("p");
      const retry = document.createElement("button");
      heading.textContent = words.heading;
      sentence.textContent = this.#sentence(code);
      retry.type = "button";
      retry.dataset.action = "retry";
      retry.textContent = words.retry;
      // After a trap the program is never entered again; only a new page can bring a new one.
      retry.addEventListener("click", () => (code === "trap" ? location.reload() : this.#start()));
      this.#message.setAttribute("role", "alert");
      this.#message.replaceChildren(heading, sentence, retry);
      this.#root.adoptedStyleSheets = plainSheets();
      this.#write();
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
      this.#page?.end();
      this.#page = undefined;
      this.#language = undefined;
      this.#root.replaceChildren(this.#message, this.#text, this.#slot);
      this.#slot.hidden = false;
    }
  }

  customElements.define(NAME, AccountClosureChecklist);
}

// Importing this where there is no page, as site generators do, is harmless. So is loading it twice:
// an element can't be defined anew, and the first definition has its own files.
if (typeof window !== "undefined") {
  if (customElements.get(NAME)) console.warn(`${NAME}: loaded more than once; the first one stays`);
  else define();
}
