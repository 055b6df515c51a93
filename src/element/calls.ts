// The calls of an element to the program once it is mounted, by name: the number of the element is
// put in front of the values.

import type * as app from "app-glue";

type Code = typeof app;

/** The names of the calls for one element. */
export type CallName = Exclude<keyof Code, "initSync" | "mount" | "texts_fit">;

type Values = { [N in CallName]: Code[N] extends (handle: number, ...values: infer V) => unknown ? V : never };
type Results = { [N in CallName]: ReturnType<Code[N]> };

/** The calls for one element, as the program exports them. */
export type Entries = { [N in CallName]: (handle: number, ...values: Values[N]) => Results[N] };

/** Calls the program; nothing comes back where there is none any more. */
export type Call = <N extends CallName>(name: N, ...values: Values[N]) => Results[N] | undefined;

export type { Results, Values };
