// One element while its program runs: what the program asks for, and what the host asks of it.

import { ATTRIBUTES } from "./attributes.js";
import { made } from "./document.js";
import { ChecklistError, codeOf } from "./failure.js";

/** What tells or moves the gate, which is shut while a plan is on its way. */
const OF_THE_GATE = ["state", "export_record", "hand_over"];

export class Running {
  #code;
  #loader;
  /** What loads further programs and texts: there is one for all elements, and it is the loader's. */
  #files;
  #drawn = made("div");
  #ended = new AbortController();
  #again;
  #handle = 0;
  #language;
  /** The texts, of which the loader has its sentences. */
  words;
  #plan;
  #refused;
  #turn = 0;
  /** The key of the plan that judges, which may be another one than the plan that came last. */
  #judging;
  /** A language that was wanted and can't be had: the plan is in the one before. */
  #missing;
  /** How often another account was opened. */
  #visits = 0;
  #desk;
  #desking;

  /** `code` is the program, `loader` what the element lets it ask for. */
  constructor(code, loader, { language, words, plan }) {
    this.#code = code;
    this.#loader = loader;
    this.#files = loader.files;
    this.#keep(language, words, plan);
    this.#judging = plan.key;
    const place = code.readingPlace(loader.fallback);
    const drawn = this.#drawn;
    drawn.hidden = true;
    loader.root.append(drawn);
    const { signal } = this.#ended;
    this.#again = code.follow(drawn, () => this.update(), signal);
    const ask = (what, value) => this.#answer(what, value, place);
    code.watch(drawn, this.call.bind(this), ask, signal);
    this.#handle = code.mount(drawn, this.#settings(language), words, plan.text, ask);
  }

  /** Calls the program. After a trap nothing does. */
  call(name, ...values) {
    if (!this.#handle || this.#code.trap.happened) return undefined;
    if (OF_THE_GATE.includes(name)) this.expect();
    try {
      return this.#code[name](this.#handle, ...values);
    } catch (error) {
      // A trap is told to every element; the host that called gets what there is without it.
      if (!this.#code.trap.happened) throw error;
      return undefined;
    }
  }

  /** The element is elsewhere in the page: what is around it is looked at anew. */
  moved() {
    this.#again();
  }

  /** Tells the program whether another plan is asked for than the one that judges. */
  expect() {
    this.call("expect_plan", this.#awaits());
  }

  #awaits() {
    const { wanted, planKey } = this.#loader;
    const language = wanted();
    return planKey(language === this.#missing ? this.#language : language) !== this.#judging;
  }

  end() {
    this.#ended.abort();
    this.call("unmount");
    this.#handle = 0;
    this.#desk?.close();
    this.#desk = this.#desking = undefined;
  }

  #keep(language, words, plan) {
    this.#language = language;
    this.words = words;
    this.#plan = plan;
  }

  #settings(language) {
    const { element, chosen } = this.#loader;
    const settings = { languages: this.#code.ownNames(this.#files.tags) };
    for (const name of ATTRIBUTES) settings[name] = element.getAttribute(name) ?? "";
    settings.lang = language;
    settings.theme = chosen.theme ?? settings.theme;
    return JSON.stringify(settings);
  }

  /** What the program asks for. */
  #answer(what, value, place) {
    if (what === "drawn") {
      if (this.#drawn.hidden) {
        this.#drawn.hidden = false;
        this.#loader.cover();
        this.#code.keepReadingPlace(place, this.#drawn);
      }
      this.#tellDrawn();
    } else if (what.startsWith("acc-")) {
      return this.#loader.fire(what, value ? { digest: value } : {});
    } else if (what === "language" || what === "theme") {
      this.#loader.chosen[what] = value;
      this.#code.keep(what, value);
      this.update();
    } else if (what === "record") {
      const [file] = value;
      if (file) this.#import(file, "look");
    } else if (what === "save") {
      // Where what saves can't be had, the text stands on the page.
      this.#files.read("save", value).catch(() => {});
    } else if (what === "calendar") {
      this.#saveCalendar(value);
    } else if (what === "opened") {
      this.#visits += 1;
    } else {
      this.#examine(what, value);
    }
    return undefined;
  }

  /** Has the calendar file made, and shows it as text too. */
  async #saveCalendar(facts) {
    const text = this.#files.read("save_calendar", facts, this.#plan.text, this.words);
    this.call("show_exported", await text.catch((error) => this.#loader.sentence(codeOf(error))));
  }

  /** Tells whether rows are drawn, or the faults of a plan in their place. */
  #tellDrawn() {
    const { element, settle, sentence } = this.#loader;
    const refused = element.state.outstanding[0]?.reason === "plan-refused";
    if (refused === this.#refused) return;
    this.#refused = refused;
    const { failure } = this.#plan;
    settle(refused && new ChecklistError(failure ?? "plan-refused", sentence(failure ?? "plan")));
  }

  /** Takes over what changed. A language that can't be had leaves the one before in place. */
  async update() {
    this.#turn += 1;
    const turn = this.#turn;
    const loader = this.#loader;
    this.expect();
    // What needs no file waits for none: it may take a link away.
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
  #load(words) {
    if (words) this.#judging = this.#plan.asked ?? this.#plan.key;
    this.call("load", words, this.#plan.text, this.#awaits());
  }

  /** The texts of a language; empty where they can't be had. */
  async #textsIn(language) {
    const words = await this.#files.texts(language).catch(() => "");
    return this.#code.texts_fit(words) ? words : "";
  }

  /** A plan that can't be had while the program runs: the gate shuts, and nothing typed is lost. */
  #noPlan(error, spoken, asked) {
    const failure = codeOf(error);
    const expected = this.#loader.sentence(failure, spoken);
    return { text: JSON.stringify({ faults: [{ expected }] }), failure, asked };
  }

  async importRecord(text, { replace = false } = {}) {
    const refused = await this.#import(text, replace ? "replace" : "keep");
    if (refused === undefined) {
      // Where the program ended over it, this promise says so.
      await this.#loader.element.ready;
      throw new ChecklistError("unavailable", this.#loader.sentence("network"));
    }
    if (refused) {
      const [code, place, ...sentence] = refused.split("\n");
      throw new ChecklistError(code, sentence.join("\n"), place);
    }
  }

  /** Has a record read, and tells the program what it says. */
  async #import(given, how) {
    const outcome = await this.#files.read("record", given, this.words).catch(() => "null");
    return this.call("import_record", outcome, how);
  }

  async addEvidence(given, { name }) {
    const visit = this.#visits;
    const desk = await this.#atDesk();
    return desk.add(given, String(name), visit === this.#visits);
  }

  async removeEvidence(id) {
    return (await this.#atDesk()).remove(id);
  }

  /** The desk at which files are examined, with the examiner running. */
  #atDesk() {
    const { root, fire, sentence } = this.#loader;
    this.#desking ??= this.#files.examiner()
      .then(async ({ Desk }) => {
        const desk = new Desk({
          root,
          call: (...said) => this.call(...said),
          texts: () => this.#files.examinerTexts(this.#language),
          fire,
          sentence,
        });
        await desk.speak();
        this.#desk = desk;
        desk.judge();
        return desk;
      })
      .catch((error) => {
        this.#desking = undefined;
        throw new ChecklistError("unavailable", sentence(codeOf(error)));
      });
    return this.#desking;
  }

  /** What the program asks of the desk: at once where it stands, else as soon as it does. */
  #examine(what, value) {
    // What waits for the desk was given for the account that is open now.
    const visit = this.#visits;
    const hear = (desk) => desk[what](value, visit === this.#visits);
    if (this.#desk) hear(this.#desk);
    else if (what !== "move") this.#atDesk().then(hear).catch(() => {});
  }
}
