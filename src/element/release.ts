// Where the files of a release are: beside the loader. A bundler moves files and has to see the address of
// each: in the package a list of them takes the place of this module (crates/bundle/src/package/entry.rs).

const base = new URL(".", import.meta.url);

/** A script of the release: its address, where it is known, and how it is loaded. */
export interface Script {
  readonly address: URL | undefined;
  readonly load: () => Promise<unknown>;
}

/** The address of a file that is no script. */
export const address = (file: string): URL => new URL(file, base);

export const script = (file: string): Script => ({ address: address(file), load: () => import(address(file).href) });
