// The row of one item. It is drawn again only when its own answer changes.

import { type Dispatch, memo } from "react";
import { revisionOf, save } from "../by-hand/storage.js";
import { type Action, type Answer, isSettled } from "./answers.ts";
import { Controls } from "./controls.tsx";
import { More } from "./more.tsx";
import type { Item, Plan } from "./plan.ts";

interface RowProps {
  readonly item: Item;
  readonly answer: Answer;
  readonly plan: Plan;
  readonly dispatch: Dispatch<Action>;
}

export const Row = memo(function Row({ item, answer, plan, dispatch }: RowProps) {
  const settled = isSettled(item, answer);
  function say(part: string, value: string) {
    const said = { ...answer, [part]: value };
    save(item.id, { ...said, kind: item.kind, at: Date.now(), revision: revisionOf(item), version: 1 });
    dispatch({ about: "item", id: item.id, answer: said });
  }
  return (
    <div className="row" data-item={item.id} data-state={settled ? "settled" : "outstanding"}>
      <fieldset>
        <legend>{item.title}</legend>
        {item.text.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Controls item={item} answer={answer} say={say} />
        <div className="status">
          <p className="verdict">{settled ? "Done: answered without a file" : "Not done"}</p>
        </div>
        <More item={item} plan={plan} />
      </fieldset>
    </div>
  );
});
