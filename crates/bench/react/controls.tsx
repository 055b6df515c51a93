// The inputs of an item, by its kind.

import type { Answer } from "./answers.ts";
import { Field, Group, Radios } from "./inputs.tsx";
import type { Backup, Item } from "./plan.ts";

const ANSWERS = { kept: "Kept outside this account", nothing: "Nothing there", "let-go": "Not needed: it may be lost" };
const PLACES = { "other-account": "In another AWS account", "outside-aws": "Outside AWS" };
const RESTORES = { tried: "Tried, and it worked", "not-tried": "Not tried" };

interface ControlsProps<T extends Item> {
  readonly item: T;
  readonly answer: Answer;
  readonly say: (part: string, value: string) => void;
}

export function Controls({ item, answer, say }: ControlsProps<Item>) {
  const name = `${item.id}.answer`;
  const choose = (value: string) => say("answer", value);
  if (item.kind === "statement")
    return (
      <label>
        <input
          type="checkbox"
          name={name}
          value="read"
          checked={answer.answer === "read"}
          onChange={(event) => choose(event.target.checked ? "read" : "")}
        />
        <span>{item.label}</span>
      </label>
    );
  const choices =
    item.kind === "backup" ? ANSWERS : Object.fromEntries(item.options.map(({ id, label }) => [id, label]));
  return (
    <>
      <Radios name={name} choices={choices} chosen={answer.answer} onChoose={choose} />
      <div className="fields">
        {item.kind === "backup" && answer.answer === "kept" && <Kept item={item} answer={answer} say={say} />}
        {wantsWhy(item, answer) && (
          <Field
            name={`${item.id}.why`}
            label="Why?"
            hint="One sentence for whoever reads the record."
            value={answer.why}
            onType={(value) => say("why", value)}
          />
        )}
      </div>
    </>
  );
}

function wantsWhy(item: Item, { answer }: Answer): boolean {
  if (item.kind === "backup") return answer === "let-go";
  return item.kind === "decision" && item.options.some(({ id, why }) => why && id === answer);
}

/** The fields about a copy. */
function Kept({ item, answer, say }: ControlsProps<Backup>) {
  const field = (part: string) => ({
    name: `${item.id}.${part}`,
    value: answer[part],
    onType: (value: string) => say(part, value),
  });
  const radios = (part: string) => ({
    name: `${item.id}.${part}`,
    chosen: answer[part],
    onChoose: (value: string) => say(part, value),
  });
  return (
    <>
      <Group legend="Where is the copy?">
        <Radios {...radios("place")} choices={PLACES} />
      </Group>
      {answer.place === "other-account" && (
        <Field {...field("destination-account")} label="Which account?" hint="Its 12-digit id." />
      )}
      <Field {...field("where")} label="Where exactly?" hint="So that someone else can find it." />
      <Field {...field("copied-on")} label="Copied on (optional)" hint="As 2026-11-22." />
      {item.restore !== false && (
        <Group legend="Did you try to restore from this copy?">
          <Radios {...radios("restore")} choices={RESTORES} />
        </Group>
      )}
    </>
  );
}
