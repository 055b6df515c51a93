// The page that makes the lines for a platform from a form.

import { ownNames } from "../element/languages.ts";
import { folder } from "./escape.ts";
import { type Block, ELSEWHERE, PLATFORMS, type Typed } from "./lines.ts";

const TEXTS = __SNIPPET_TEXTS__;

/** The first element of the page that fits: `snippets.html` has it. */
function there<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(selector);
  return found;
}

const form = there<HTMLFormElement>("form");
const base = there<HTMLInputElement>("[name=base]");
const platform = there<HTMLSelectElement>("[name=platform]");
const language = there<HTMLSelectElement>("[name=language]");
const status = there("[role=status]");
const blocks = there("#blocks");

const said = (key: string) => TEXTS[language.value]?.[key] ?? key;

function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** An element whose text follows the language of the page. */
function speaking<K extends keyof HTMLElementTagNameMap>(
  name: K,
  key: string,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  const node = made(name, properties);
  node.dataset.text = key;
  return node;
}

/** The field of one attribute: what it may be, or any text. Empty means its default. */
function field({ name, values }: (typeof __ATTRIBUTES__)[number]): HTMLElement {
  const id = `attribute-${name}`;
  const options = (values ?? []).map((value) => made("option", { value }, value));
  const control = values
    ? made("select", {}, speaking("option", "default", { value: "" }), ...options)
    : made("input", { autocomplete: "off", spellcheck: false });
  Object.assign(control, { id, name: id });
  control.dataset.attribute = name;
  control.setAttribute("aria-describedby", `${id}-hint`);
  const label = made("label", { htmlFor: id }, made("code", {}, name));
  const hint = speaking("span", `attribute.${name}`, { id: `${id}-hint`, className: "hint" });
  return made("p", { className: "field" }, label, hint, control);
}

function attributes(): Typed[] {
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-attribute]")];
  const pairs = controls.map(({ dataset, value }): Typed => [dataset.attribute ?? "", value]);
  return pairs.filter(([, value]) => value.trim() !== "");
}

async function copy(text: HTMLTextAreaElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = said("copied");
  } catch {
    // No permission, or no secure origin: the person's own keys can still copy what is selected.
    text.focus();
    text.select();
    status.textContent = said("selected");
  }
}

function drawn({ where, text }: Block, index: number): HTMLElement {
  const id = `block-${index}`;
  const area = made("textarea", { id, value: text, readOnly: true, spellcheck: false, wrap: "soft" });
  area.rows = text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 60)), 0);
  const button = made("button", { type: "button" }, said("copy"));
  button.setAttribute("aria-describedby", `${id}-where`);
  button.addEventListener("click", () => copy(area));
  const label = made("label", { id: `${id}-where`, htmlFor: id }, said(where));
  return made("div", { className: "block" }, label, area, button);
}

/** The key of the sentence that says what is wrong with an address; empty where nothing is. */
function fault(place: string | undefined): string {
  if (place === undefined) return "base.error";
  return place.startsWith("/") && ELSEWHERE.includes(platform.value) ? "base.whole" : "";
}

/** Makes the lines anew. */
function draw(): void {
  const place = folder(base.value);
  const wrong = fault(place);
  const error = there<HTMLElement>("#base-error");
  base.setAttribute("aria-invalid", String(wrong !== ""));
  error.hidden = wrong === "";
  error.textContent = wrong && said(wrong);
  there("#note").textContent = said(wrong || `note.${platform.value}`);
  const make = PLATFORMS[platform.value];
  const lines = make && place !== undefined && !wrong ? make(place, attributes()) : [];
  blocks.replaceChildren(...lines.map(drawn));
  status.textContent = "";
}

/** Says everything in the chosen language. */
function speak(): void {
  document.documentElement.lang = language.value;
  for (const node of document.querySelectorAll<HTMLElement>("[data-text]")) {
    node.textContent = said(node.dataset.text ?? "");
  }
  draw();
}

function start(): void {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  const tags = wanted.map((tag) => tag?.toLowerCase().split("-")[0] ?? "");
  for (const [lang, name] of Object.entries(ownNames(Object.keys(TEXTS)))) {
    language.append(made("option", { value: lang, lang }, name ?? lang));
  }
  language.value = tags.find((tag) => Object.hasOwn(TEXTS, tag)) ?? "en";
  const options = Object.keys(PLATFORMS).map((name) => speaking("option", `platform.${name}`, { value: name }));
  platform.append(...options);
  base.value = location.protocol.startsWith("http") ? new URL(".", location.href).href : "";
  there("fieldset").append(...__ATTRIBUTES__.map(field));
  speak();
  language.addEventListener("change", speak);
  form.addEventListener("input", ({ target }) => target !== language && draw());
  // The lines are there already: there is nothing to send.
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  there<HTMLElement>("section").hidden = false;
}

start();
