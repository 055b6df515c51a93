// What was said about each item, and what that comes to.

import type { Category, Item } from "./plan.ts";

/** One answer by its parts, such as `answer`, `place` and `where`. */
export type Answer = Readonly<Record<string, string>>;

/** The answers by item, with the two questions about the account. */
export interface Said {
  readonly standing: string;
  readonly route: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

export type Action =
  | { readonly about: "standing" | "route"; readonly value: string }
  | { readonly about: "item"; readonly id: string; readonly answer: Answer };

export function reduce(said: Said, action: Action): Said {
  if (action.about !== "item") return { ...said, [action.about]: action.value };
  return { ...said, answers: { ...said.answers, [action.id]: action.answer } };
}

/** Of an item without an answer. */
export const NOTHING: Answer = {};

export function isAsked({ applies }: Item, { standing, route, answers }: Said): boolean {
  if (!applies) return true;
  const others = Object.entries(applies.answers ?? {});
  return (
    (!applies.standing || applies.standing.includes(standing)) &&
    (!applies.route || applies.route.includes(route)) &&
    others.every(([id, values]) => values.includes(answers[id]?.answer ?? ""))
  );
}

export function isSettled(item: Item, answer: Answer): boolean {
  if (item.kind === "statement") return answer.answer === "read";
  if (item.kind === "decision") {
    const option = item.options.find(({ id }) => id === answer.answer);
    return Boolean(option?.settles && (!option.why || answer.why?.trim()));
  }
  if (answer.answer === "kept") {
    const place = answer.place === "outside-aws" || /^\d{12}$/.test(answer["destination-account"] ?? "");
    const restore = answer.restore || item.restore === false;
    return Boolean(place && answer.place && restore && /[\p{L}\p{N}]/u.test(answer.where ?? ""));
  }
  return answer.answer === "nothing" || (answer.answer === "let-go" && Boolean(answer.why?.trim()));
}

/** How many items of a category are asked, and how many of these are settled. */
export function count(category: Category, said: Said): { required: number; settled: number } {
  const asked = category.items.filter((item) => isAsked(item, said));
  const settled = asked.filter((item) => isSettled(item, said.answers[item.id] ?? NOTHING));
  return { required: asked.length, settled: settled.length };
}
