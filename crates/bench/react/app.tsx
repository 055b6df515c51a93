// The whole page.

import { useReducer } from "react";
import { load } from "../by-hand/storage.js";
import { Account, Route } from "./account.tsx";
import { count, reduce, type Said } from "./answers.ts";
import { Above, Below, Evidence } from "./around.tsx";
import { Category } from "./category.tsx";
import type { Plan } from "./plan.ts";

const begin = (): Said => ({ standing: "", route: "", answers: Object.fromEntries(load()) });

export function App({ plan }: { readonly plan: Plan }) {
  const [said, dispatch] = useReducer(reduce, undefined, begin);
  const groups = plan.sections.map(({ title, categories }) => {
    const counts = categories.map((category) => count(category, said));
    const total = (of: "required" | "settled") => counts.reduce((sum, one) => sum + one[of], 0);
    return { title, required: total("required"), settled: total("settled") };
  });
  groups.unshift({ title: "The account", required: 2, settled: Number(said.standing !== "") });
  groups.push({ title: "How will it be closed?", required: 1, settled: Number(said.route !== "") });
  return (
    <>
      <Above />
      <p role="status">{progress(groups)}</p>
      <Account chosen={said.standing} dispatch={dispatch} />
      <Evidence />
      <Route chosen={said.route} dispatch={dispatch} />
      {plan.sections.map(({ id, title, intro, categories }) => (
        <section key={id}>
          <h2>{title}</h2>
          {intro.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {categories.map((category) => (
            <Category key={category.id} category={category} plan={plan} said={said} dispatch={dispatch} />
          ))}
        </section>
      ))}
      <h2>Review</h2>
      <p>Read everything once more. Each answer has a link to change it.</p>
      <p id="missing">{missing(groups)}</p>
      <button type="button" aria-describedby="missing">
        Review and continue
      </button>
      <Below afterwards={plan.afterwards} />
    </>
  );
}

interface Counted {
  readonly title: string;
  readonly required: number;
  readonly settled: number;
}

const sum = (groups: readonly Counted[], of: (group: Counted) => number) =>
  groups.reduce((total, group) => total + of(group), 0);

/** How far one is. */
function progress(groups: readonly Counted[]): string {
  return `${sum(groups, ({ settled }) => settled)} of ${sum(groups, ({ required }) => required)} settled.`;
}

/** What is missing. */
function missing(groups: readonly Counted[]): string {
  const open = groups.filter(({ required, settled }) => required > settled);
  const total = sum(open, ({ required, settled }) => required - settled);
  const list = open.map(({ title, required, settled }) => `${title} (${required - settled})`).join(", ");
  return total
    ? `${total} things are outstanding: ${list}.`
    : "Everything is done. Review it, then continue to the console.";
}
