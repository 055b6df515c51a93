// The values that the build writes in place of these names (xtask/src/finish.rs and the files below
// it).

/** The files of a release, and the languages that they are in. */
declare const __FILES__: {
  readonly css: string;
  /** The end of all names of files with texts. */
  readonly texts: string;
  readonly languages: readonly string[];
  /** The programs' names, without an ending. */
  readonly app: string;
  readonly readers: string;
  readonly examiner: string;
};

/** The sentences of failures in English, by code. */
declare const __FAILURES__: { readonly network: string; readonly [code: string]: string };

/** The style sheet of the examiner's section. */
declare const __EVIDENCE_STYLE__: string;

/** The texts of the page that makes snippets, by language and key. */
declare const __SNIPPET_TEXTS__: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The element's attributes for the form that makes snippets, with their values where these are few. */
declare const __ATTRIBUTES__: readonly { readonly name: string; readonly values: readonly string[] | null }[];
