// The values that the build writes in place of these names (crates/bundle/src/finish.rs and the files below
// it).

/** The two files of a program. */
interface ProgramFiles {
  readonly script: string;
  readonly wasm: string;
}

/** The files of a release. */
declare const __FILES__: {
  readonly css: string;
  readonly app: ProgramFiles;
  readonly readers: ProgramFiles;
  readonly examiner: ProgramFiles;
  /** The texts of the page, of the examiner, and those to read without a program, by language. */
  readonly languages: readonly {
    readonly tag: string;
    readonly page: string;
    readonly examiner: string;
    readonly text: string;
  }[];
};

/** The sentences of failures in English, by code. */
declare const __FAILURES__: { readonly network: string; readonly [code: string]: string };

/** The SHA-256 of the collector, as `sha256sum` prints it. */
declare const __COLLECTOR_DIGEST__: string;

/** The style sheet of the examiner's section. */
declare const __EVIDENCE_STYLE__: string;

/** The texts of the page that makes snippets, by language and key. */
declare const __SNIPPET_TEXTS__: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The element's attributes for the form that makes snippets, with their values where these are few. */
declare const __ATTRIBUTES__: readonly { readonly name: string; readonly values: readonly string[] | null }[];
