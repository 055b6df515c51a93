// What a person might write by hand for the same job: the rows of a plan, one sealed value in
// storage for each answer, counts, and the sentence that says what is missing. No library, no gate behind it.

import { above, below, evidence } from "./around.js";
import { el, field, group, line, radios } from "./elements.js";
import { load, revisionOf, save } from "./storage.js";

const ANSWERS = { kept: "Kept outside this account", nothing: "Nothing there", "let-go": "Not needed: it may be lost" };
const PLACES = { "other-account": "In another AWS account", "outside-aws": "Outside AWS" };
const RESTORES = { tried: "Tried, and it worked", "not-tried": "Not tried" };
const STANDINGS = {
  standalone: "In no organization",
  member: "Member of an organization",
  management: "Management account of an organization",
  unknown: "I don't know",
};
const ROUTES = {
  organization: "From the organization's management account (members only)",
  root: "By the root user, in the account's own console",
};
const SHORTCUTS = {
  "nothing-of-this-kind": "Nothing of this kind is in the account",
  "let-go-all": "None of it is needed: it may be lost",
  "one-by-one": "Answer one by one",
};

const plan = await (await fetch(new URLSearchParams(location.search).get("plan"))).json();
const answers = load();
const items = new Map();
const groups = { account: { title: "The account", open: 2 }, route: { title: "How will it be closed?", open: 1 } };
let progress, missing;

/** The fields that an answer asks for. */
function fieldsOf(id, answer) {
  if (answer.answer === "let-go")
    return [field(`${id}.why`, "Why?", "One sentence for whoever reads the record.", answer.why)];
  if (answer.answer !== "kept") return [];
  const account = answer.place === "other-account";
  return [
    group("Where is the copy?", radios(`${id}.place`, PLACES, answer.place)),
    ...(account
      ? [field(`${id}.destination-account`, "Which account?", "Its 12-digit id.", answer["destination-account"])]
      : []),
    field(`${id}.where`, "Where exactly?", "So that someone else can find it.", answer.where),
    field(`${id}.copied-on`, "Copied on (optional)", "As 2026-11-22.", answer["copied-on"]),
    group("Did you try to restore from this copy?", radios(`${id}.restore`, RESTORES, answer.restore)),
  ];
}

function isSettled(answer) {
  if (answer.answer === "kept") {
    const place = answer.place === "outside-aws" || /^\d{12}$/.test(answer["destination-account"] ?? "");
    return Boolean(place && answer.place && answer.restore && /[\p{L}\p{N}]/u.test(answer.where ?? ""));
  }
  return answer.answer === "nothing" || (answer.answer === "let-go" && Boolean(answer.why?.trim()));
}

const verdictOf = (settled) => (settled ? "Done: answered without a file" : "Not done");

function more({ way_out, trap, sources }) {
  const labelled = (label, text) => el("div", {}, line("p", label, { class: "label" }), line("p", text));
  const commands = way_out.commands.map((command) =>
    el("pre", { tabindex: "0", dir: "ltr", translate: "no" }, line("code", command)),
  );
  const links = sources.map((key) => {
    const { title, url, copy } = plan.sources[key];
    const link = el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, `${title} (opens in a new tab)`);
    return el("li", {}, link, line("span", ` read from: ${copy}`));
  });
  return el(
    "details",
    { class: "more" },
    line("summary", "How to get it out, warnings and sources"),
    labelled("How to get it out", way_out.text),
    line("p", "On the command line", { class: "label" }),
    ...commands,
    labelled("Watch out", trap),
    line("p", "Sources", { class: "label" }),
    el("ul", {}, ...links),
    line("p", `Put together on ${plan.compiled} from copies of AWS's pages; not checked live.`),
  );
}

function row(item, category, section) {
  const answer = answers.get(item.id) ?? {};
  const settled = isSettled(answer);
  const fields = el("div", { class: "fields" }, ...fieldsOf(item.id, answer));
  const verdict = line("p", verdictOf(settled), { class: "verdict" });
  const body = el(
    "fieldset",
    {},
    line("legend", item.title),
    ...item.text.map((text) => line("p", text)),
    radios(`${item.id}.answer`, ANSWERS, answer.answer),
    fields,
    el("div", { class: "status" }, verdict),
    more(item),
  );
  const element = el(
    "div",
    { class: "row", "data-item": item.id, "data-state": settled ? "settled" : "outstanding" },
    body,
  );
  items.set(item.id, { element, fields, verdict, settled, category, section, revision: revisionOf(item) });
  category.settled += settled;
  section.open += !settled;
  return element;
}

function drawCategory(category, section) {
  const counts = { settled: 0, required: category.items.length, element: line("span", "") };
  const rows = category.items.map((item) => row(item, counts, section));
  countCategory(counts);
  if (!category.title) return el("div", {}, ...rows);
  const summary = el("summary", {}, line("span", category.title), counts.element);
  const shortcut = group("One answer for all of these", radios(`${category.id}.shortcut`, SHORTCUTS));
  return el("details", { class: "category" }, summary, shortcut, ...rows);
}

function countCategory(counts) {
  counts.element.textContent = `${counts.settled} of ${counts.required} settled`;
}

function drawSection(section) {
  const counts = { title: section.title, open: 0 };
  groups[section.id] = counts;
  const categories = section.categories.map((category) => drawCategory(category, counts));
  return el("section", {}, line("h2", section.title), ...section.intro.map((text) => line("p", text)), ...categories);
}

/** The sentences that depend on everything: how far one is, and what is missing. */
function drawSentences() {
  const open = Object.values(groups).filter((group) => group.open > 0);
  const total = open.reduce((sum, group) => sum + group.open, 0);
  const list = open.map((group) => `${group.title} (${group.open})`).join(", ");
  progress.textContent = `${items.size + 3 - total} of ${items.size + 3} settled.`;
  missing.textContent = total
    ? `${total} things are outstanding: ${list}.`
    : "Everything is done. Review it, then continue to the console.";
}

function heard(event) {
  const { name, value } = event.target;
  const [, id, part] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const item = items.get(id);
  if (!item) return;
  const { revision } = item;
  const answer = { ...answers.get(id), kind: "backup", [part]: value, at: Date.now(), revision, version: 1 };
  answers.set(id, answer);
  save(id, answer);
  const settled = isSettled(answer);
  if (part === "answer" || part === "place") item.fields.replaceChildren(...fieldsOf(id, answer));
  if (settled !== item.settled) {
    item.settled = settled;
    item.element.dataset.state = settled ? "settled" : "outstanding";
    item.verdict.textContent = verdictOf(settled);
    item.category.settled += settled ? 1 : -1;
    item.section.open += settled ? -1 : 1;
    countCategory(item.category);
  }
  drawSentences();
}

progress = line("p", "", { role: "status" });
missing = line("p", "", { id: "missing" });
document
  .querySelector("main")
  .append(
    ...above(),
    progress,
    field("account-id", "Account id", "12 digits. Spaces and hyphens are ignored."),
    field("account-name", "Account name (optional)"),
    field("answered-by", "Who is answering (a name or a role)", "Goes into the record as typed, unverified."),
    group("Is this account in an organization?", radios("standing", STANDINGS)),
    ...evidence(),
    group("How will it be closed?", radios("route", ROUTES)),
    ...plan.sections.map(drawSection),
    line("h2", "Review"),
    line("p", "Read everything once more. Each answer has a link to change it."),
    missing,
    line("button", "Review and continue", { type: "button", "aria-describedby": "missing" }),
    ...below(plan),
  );
drawSentences();
document.addEventListener("input", heard);
document.documentElement.dataset.ready = "";
