/** The attributes that the element takes; the page in a frame takes them from its query. */
export const ATTRIBUTES = ["lang", "dir", "theme", "account-id", "storage-key", "plan", "actor", "hand-off", "heading-level", "loading"];
