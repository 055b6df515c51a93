// What hosts may give to the element's methods. Anything else is refused by name, never by an error of
// whatever met it first.

/** Whether a value is missing or of one of these types. */
export const isOptional = (value, ...types) => value === undefined || value === null || types.includes(typeof value);

/** Whether a value can be options. */
export const areOptions = (value) => isOptional(value, "object");

/** Whether a value is a file or a blob, of whatever window. */
export const isFile = (value) =>
  typeof value?.arrayBuffer === "function" && typeof value.size === "number";
