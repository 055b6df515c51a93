// The page that makes the lines for a platform from a form.
/* global __ATTRIBUTES__ */

import de from "./texts/de.json";
import en from "./texts/en.json";
import { folder } from "./escape.js";
import { ELSEWHERE, PLATFORMS } from "./lines.js";

const TEXTS = { en, de };
const form = document.querySelector("form");
const base = form.elements.base;
const platform = form.elements.platform;
const language = form.elements.language;
const status = document.querySelector("[role=status]");
const blocks = document.querySelector("#blocks");

const said = (key) => TEXTS[language.value][key] ?? key;

function made(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** An element whose text follows the language of the page. */
function speaking(name, key, properties) {
  const node = made(name, properties);
  node.dataset.text = key;
  return node;
}

/** The field of one attribute: what it may be, or any text. Empty means its default. */
function field({ name, values }) {
  const id = `attribute-${name}`;
  const options = values?.map((value) => made("option", { value }, value));
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

function attributes() {
  const controls = [...form.querySelectorAll("[data-attribute]")];
  const pairs = controls.map(({ dataset, value }) => [dataset.attribute, value]);
  return pairs.filter(([, value]) => value.trim() !== "");
}

async function copy(text) {
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

function drawn({ where, text }, index) {
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
function fault(place) {
  if (place === undefined) return "base.error";
  return place.startsWith("/") && ELSEWHERE.includes(platform.value) ? "base.whole" : "";
}

/** Makes the lines anew. */
function draw() {
  const place = folder(base.value);
  const wrong = fault(place);
  const error = document.querySelector("#base-error");
  base.setAttribute("aria-invalid", String(wrong !== ""));
  error.hidden = wrong === "";
  error.textContent = wrong && said(wrong);
  document.querySelector("#note").textContent = said(wrong || `note.${platform.value}`);
  blocks.replaceChildren(...(wrong ? [] : PLATFORMS[platform.value](place, attributes()).map(drawn)));
  status.textContent = "";
}

/** Says everything in the chosen language. */
function speak() {
  document.documentElement.lang = language.value;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = said(node.dataset.text);
  draw();
}

function start() {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  const tags = wanted.filter(Boolean).map((tag) => tag.toLowerCase().split("-")[0]);
  language.value = tags.find((tag) => tag in TEXTS) ?? "en";
  const options = Object.keys(PLATFORMS).map((name) => speaking("option", `platform.${name}`, { value: name }));
  platform.append(...options);
  base.value = location.protocol.startsWith("http") ? new URL(".", location.href).href : "";
  form.querySelector("fieldset").append(...__ATTRIBUTES__.map(field));
  speak();
  language.addEventListener("change", speak);
  form.addEventListener("input", ({ target }) => target !== language && draw());
  // The lines are there already: there is nothing to send.
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  document.querySelector("section").hidden = false;
}

start();
