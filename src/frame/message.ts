// Messages between the page in the frame and the page around it: one member named after the product
// tells them apart, so that neither takes anybody else's message for one of these.

/** The content of a message beside its kind; that of a foreign one may be anything. */
export interface Content {
  readonly bottom?: unknown;
  readonly height?: unknown;
  readonly inside?: unknown;
  readonly lang?: unknown;
  readonly theme?: unknown;
  readonly top?: unknown;
}

/** The kinds of messages. */
export type Kind = typeof ASK | typeof FOCUS | typeof HEIGHT | typeof HERE;

const NAME = "account-closure-checklist";

/** The page in the frame is there, and wants to be asked. It goes to whoever frames it, and says nothing else. */
export const HERE = "here";
/** The page around asks for the height, and says its look and its language. */
export const ASK = "ask";
/** The height of the content, and that of the frame when it was measured. */
export const HEIGHT = "height";
/** The place of the focus, as distances from the frame's upper edge. */
export const FOCUS = "focus";

/** A message of this kind. */
export function message(kind: Kind, content?: Content): object {
  return { ...content, [NAME]: kind };
}

/** The kind of a message; none where it is somebody else's. */
export function kindOf(data: unknown): unknown {
  return typeof data === "object" && data !== null ? (data as { readonly [NAME]?: unknown })[NAME] : undefined;
}
