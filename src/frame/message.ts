// What the page in the frame and the page around it say to each other: one member named after the
// product tells what it is, so that neither takes anybody else's message for one of these.

/** What a message carries beside its kind; what came from elsewhere may be anything. */
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
/** What has the focus now, as distances from the frame's upper edge. */
export const FOCUS = "focus";

/** A message of this kind. */
export function message(kind: Kind, content?: Content): object {
  return { ...content, [NAME]: kind };
}

/** The kind of a message; none where it is somebody else's. */
export function kindOf(data: unknown): unknown {
  return typeof data === "object" && data !== null ? (data as { readonly [NAME]?: unknown })[NAME] : undefined;
}
