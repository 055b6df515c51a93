// What stands around the rows of a plan on the same page: it is painted with them.

import { useState } from "react";
import { Field, Group, Radios } from "./inputs.tsx";

const OUTCOMES = { closed: "It is closed", "not-closed": "It is not closed", "not-known": "I don't know" };

function Select({ label, options }: { readonly label: string; readonly options: readonly string[] }) {
  return (
    <label>
      <span>{label}</span>
      <select>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

function File({ label, hint }: { readonly label: string; readonly hint: string }) {
  return (
    <label className="field">
      <span>{label}</span>
      <span>{hint}</span>
      <input type="file" />
    </label>
  );
}

/** The switches, the title and what the page does. */
export function Above() {
  return (
    <>
      <div className="tools">
        <Select label="Language" options={["Deutsch", "English"]} />
        <Select label="Appearance" options={["Automatic", "Light", "Dark"]} />
      </div>
      <h1>Before you close an AWS account</h1>
      <p>
        Everything in a closed account is lost. This checklist holds back the link to AWS's close step until you have
        dealt with every backup and with the account's organization.
      </p>
      <p>
        It does not close the account: AWS does, after you confirm there. It asks for no password or key, sends nothing
        anywhere, and keeps your answers in this browser only.
      </p>
      <p>
        Closing stops new use of the account. It does not stop invoices for Reserved Instances or Savings Plans,
        Marketplace subscriptions, CloudTrail log delivery, or last month's bill.
      </p>
      <h2>The account</h2>
    </>
  );
}

/** The row of evidence. */
export function Evidence() {
  return (
    <>
      <h2>Evidence (optional)</h2>
      <div className="row" data-item="evidence">
        <p>
          Add what AWS commands print or inventories export. This page then says what exists, what was copied, and what
          contradicts your answers.
        </p>
        <File label="Files" hint=".json or .csv, also as .gz" />
        <label className="field">
          <span>Or paste what a command printed</span>
          <textarea rows={3} />
        </label>
        <button type="button">Read the pasted text</button>
        <button type="button">Show the commands to run</button>
      </div>
    </>
  );
}

/** The row of the outcome. */
function Outcome() {
  const [answer, setAnswer] = useState<string>();
  const [day, setDay] = useState("");
  const [seen, setSeen] = useState("");
  return (
    <div className="row" data-item="outcome">
      <Group legend="How did it end?">
        <Radios name="outcome.answer" choices={OUTCOMES} chosen={answer} onChoose={setAnswer} />
      </Group>
      <Field name="outcome.closed-on" label="Closed on" hint="As 2026-11-22." value={day} onType={setDay} />
      <Field name="outcome.seen" label="What you saw" value={seen} onType={setSeen} />
    </div>
  );
}

/** The hand-off before it is there, the row of the outcome, the record. */
export function Below({ afterwards }: { readonly afterwards: readonly string[] }) {
  return (
    <>
      <h2>Hand-off</h2>
      <p>The link to the console's close step appears here once everything is done and reviewed.</p>
      <h2>Afterwards</h2>
      <p>
        Come back here when you are done in the console, or if you stopped there. Nothing is marked as closed until you
        say so.
      </p>
      <Outcome />
      <h3>Dates that matter</h3>
      <p>Counted from the day of closing, which you can enter above.</p>
      {afterwards.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div>
        <h3>Keep the record</h3>
        <p>It says what was done, how, and by whom. It does not certify deletion.</p>
        <button type="button">Save as Markdown</button>
        <button type="button">Save as JSON</button>
        <button type="button">Print</button>
        <h3>Continue from a record</h3>
        <File
          label="Record (JSON)"
          hint="Choose a record saved as JSON. It is shown first, as it stood; nothing changes until you continue."
        />
      </div>
      <footer>
        <h2>Help</h2>
        <p>You can stop at any time. To keep the account but stop its costs, delete whatever costs money.</p>
        <p>Not made or endorsed by AWS. Not legal advice. It is a guide, not a lock: anyone can bypass it.</p>
      </footer>
    </>
  );
}
