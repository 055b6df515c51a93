// A category of items, folded where it has a title.

import { type Dispatch, useState } from "react";
import { type Action, count, isAsked, NOTHING, type Said } from "./answers.ts";
import { Group, Radios } from "./inputs.tsx";
import type { Category as Items, Plan } from "./plan.ts";
import { Row } from "./row.tsx";

const SHORTCUTS = {
  "nothing-of-this-kind": "Nothing of this kind is in the account",
  "let-go-all": "None of it is needed: it may be lost",
  "one-by-one": "Answer one by one",
};

interface CategoryProps {
  readonly category: Items;
  readonly plan: Plan;
  readonly said: Said;
  readonly dispatch: Dispatch<Action>;
}

export function Category({ category, plan, said, dispatch }: CategoryProps) {
  const [shortcut, setShortcut] = useState<string>();
  const rows = category.items
    .filter((item) => isAsked(item, said))
    .map((item) => (
      <Row key={item.id} item={item} answer={said.answers[item.id] ?? NOTHING} plan={plan} dispatch={dispatch} />
    ));
  if (!category.title) return <div>{rows}</div>;
  const { required, settled } = count(category, said);
  return (
    <details className="category">
      <summary>
        <span>{category.title}</span>
        <span>{`${settled} of ${required} settled`}</span>
      </summary>
      <Group legend="One answer for all of these">
        <Radios name={`${category.id}.shortcut`} choices={SHORTCUTS} chosen={shortcut} onChoose={setShortcut} />
      </Group>
      {rows}
    </details>
  );
}
