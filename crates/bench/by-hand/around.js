// What stands around the rows of a plan on the same page: it is painted with them.

import { el, field, group, line, radios } from "./elements.js";

const OUTCOMES = { closed: "It is closed", "not-closed": "It is not closed", "not-known": "I don't know" };

const select = (label, options) =>
  el("label", {}, line("span", label), el("select", {}, ...options.map((option) => line("option", option))));

const button = (label) => line("button", label, { type: "button" });

const file = (label, hint) =>
  el("label", { class: "field" }, line("span", label), line("span", hint), el("input", { type: "file" }));

/** The switches, the title and what the page does. */
export function above() {
  return [
    el(
      "div",
      { class: "tools" },
      select("Language", ["Deutsch", "English"]),
      select("Appearance", ["Automatic", "Light", "Dark"]),
    ),
    line("h1", "Before you close an AWS account"),
    line(
      "p",
      "Everything in a closed account is lost. This checklist holds back the link to AWS's close step until you have dealt with every backup and with the account's organization.",
    ),
    line(
      "p",
      "It does not close the account: AWS does, after you confirm there. It asks for no password or key, sends nothing anywhere, and keeps your answers in this browser only.",
    ),
    line(
      "p",
      "Closing stops new use of the account. It does not stop invoices for Reserved Instances or Savings Plans, Marketplace subscriptions, CloudTrail log delivery, or last month's bill.",
    ),
    line("h2", "The account"),
  ];
}

/** The row of evidence. */
export function evidence() {
  const row = el(
    "div",
    { class: "row", "data-item": "evidence" },
    line(
      "p",
      "Add what AWS commands print or inventories export. This page then says what exists, what was copied, and what contradicts your answers.",
    ),
    file("Files", ".json or .csv, also as .gz"),
    el("label", { class: "field" }, line("span", "Or paste what a command printed"), el("textarea", { rows: "3" })),
    button("Read the pasted text"),
    button("Show the commands to run"),
  );
  return [line("h2", "Evidence (optional)"), row];
}

/** The hand-off before it is there, the row of the outcome, the record. */
export function below({ afterwards }) {
  const outcome = el(
    "div",
    { class: "row", "data-item": "outcome" },
    group("How did it end?", radios("outcome.answer", OUTCOMES)),
    field("outcome.closed-on", "Closed on", "As 2026-11-22."),
    field("outcome.seen", "What you saw"),
  );
  const record = el(
    "div",
    {},
    line("h3", "Keep the record"),
    line("p", "It says what was done, how, and by whom. It does not certify deletion."),
    button("Save as Markdown"),
    button("Save as JSON"),
    button("Print"),
    line("h3", "Continue from a record"),
    file(
      "Record (JSON)",
      "Choose a record saved as JSON. It is shown first, as it stood; nothing changes until you continue.",
    ),
  );
  return [
    line("h2", "Hand-off"),
    line("p", "The link to the console's close step appears here once everything is done and reviewed."),
    line("h2", "Afterwards"),
    line(
      "p",
      "Come back here when you are done in the console, or if you stopped there. Nothing is marked as closed until you say so.",
    ),
    outcome,
    line("h3", "Dates that matter"),
    line("p", "Counted from the day of closing, which you can enter above."),
    ...afterwards.map((text) => line("p", text)),
    record,
    el(
      "footer",
      {},
      line("h2", "Help"),
      line("p", "You can stop at any time. To keep the account but stop its costs, delete whatever costs money."),
      line("p", "Not made or endorsed by AWS. Not legal advice. It is a guide, not a lock: anyone can bypass it."),
    ),
  ];
}
