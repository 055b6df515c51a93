// Elements in one call each.

export function el(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

export const line = (name, text, attributes) => el(name, attributes, text);

export function radios(name, choices, chosen) {
  const rows = Object.entries(choices).map(([value, label]) => {
    const input = el("input", { type: "radio", name, value });
    input.checked = value === chosen;
    return el("div", { class: "choice" }, el("label", {}, input, line("span", label)));
  });
  return el("div", { class: "choices" }, ...rows);
}

export function field(name, label, hint, value) {
  const input = el("input", { type: "text", name, autocomplete: "off", spellcheck: "false" });
  input.value = value ?? "";
  return el("label", { class: "field" }, line("span", label), hint ? line("span", hint) : "", input);
}

export const group = (legend, content) => el("fieldset", {}, line("legend", legend), content);
