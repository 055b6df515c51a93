//! The loader of one element, as the program sees it: a method for each thing that is asked of it. They
//! are declared for TypeScript as `Asked`, in `src/element/asked.ts`. No error comes out of them: it is
//! told in the console, and an event that could not be fired counts as prevented.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The loader of one element.
    pub type Loader;

    /// The page was drawn.
    #[wasm_bindgen(method)]
    pub fn drawn(this: &Loader);

    /// Fires an event, with the digest of a record or an empty text. Tells whether the embedding page
    /// let it pass.
    #[wasm_bindgen(method)]
    pub fn fire(this: &Loader, event: &str, digest: &str) -> bool;

    /// No input has this name, or takes the value that it has.
    #[wasm_bindgen(method)]
    pub fn unknown(this: &Loader, name: &str);

    /// Another account was opened: files that are on their way were given for the one before.
    #[wasm_bindgen(method)]
    pub fn opened(this: &Loader);

    /// Offers a text as a download: the name of its file, its media type, and the text.
    #[wasm_bindgen(method)]
    pub fn save(this: &Loader, name: &str, kind: &str, text: &str);

    /// Has the calendar file made, and offers it.
    #[wasm_bindgen(method)]
    pub fn calendar(this: &Loader, facts: &str);

    /// Puts a text on the clipboard. `copied` in `src/element.rs` hears of it where that was allowed.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Loader, text: &str);

    /// Has the collector's script fetched. `show_script` in `src/element.rs` takes it.
    #[wasm_bindgen(method)]
    pub fn script(this: &Loader);

    /// Has the examiner bring all files together.
    #[wasm_bindgen(method)]
    pub fn judge(this: &Loader);

    /// Has the examiner take the text that was pasted.
    #[wasm_bindgen(method)]
    pub fn paste(this: &Loader);

    /// Has the examiner go on without the facts that can't be read.
    #[wasm_bindgen(method)]
    pub fn without(this: &Loader);

    /// Has the files follow the answers from one place to another.
    #[wasm_bindgen(method)]
    pub fn follow(this: &Loader, from: &str, to: &str);

    /// A button or a field of the examiner's section was used. The examiner tells of one that it does
    /// not know.
    #[wasm_bindgen(method)]
    pub fn control(this: &Loader, name: &str, value: &str);
}
