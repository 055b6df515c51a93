// The arguments that hosts may give to the element's methods. Anything else is refused by name,
// never by an error of whatever met it first.

/** Types of values, by the name that JavaScript has for them. */
interface Types {
  number: number;
  object: Options;
  string: string;
}

/** The options of any of the methods, of which nobody has looked at one yet. */
export interface Options {
  readonly name?: unknown;
  readonly replace?: unknown;
}

/** The files that `addEvidence` takes; a file has a name, and says when it was changed. */
export type Given = string | Blob;

/** Whether a value is missing or of one of these types. */
export const isOptional = <T extends keyof Types>(
  value: unknown,
  ...types: T[]
): value is Types[T] | null | undefined =>
  value === undefined || value === null || (types as string[]).includes(typeof value);

/** Whether a value can be options. */
export const areOptions = (value: unknown): value is Options | null | undefined => isOptional(value, "object");

/** Whether a value is a file or a blob, of whatever window. */
export const isFile = (value: unknown): value is Blob => {
  const file = value as Partial<Blob> | null | undefined;
  return typeof file?.arrayBuffer === "function" && typeof file.size === "number";
};
