//! Files that are too large to be taken, without the memory that they would fill.

use serde_json::json;

use crate::page::Page;
use crate::scripts::script;

/// A file that is too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// Text that begins like JSON and goes on with spaces: one piece, referred to again and again.
    Sparse,
    /// Zeros packed with gzip: small, and far larger than that once it is unpacked.
    GzipOfZeros,
}

impl Page {
    /// Makes a file of so many megabytes (2^20 bytes), unpacked, in the page, where scripts find it
    /// as `testLarge`: a Blob, for `new File([testLarge], name)` or the element's own method. How
    /// many bytes it has as it is comes back.
    ///
    /// # Panics
    /// Where the page can't make it.
    pub async fn make_large(&self, kind: Large, megabytes: u32) -> u64 {
        self.step(format!("make {kind:?} of {megabytes} MB"));
        let name = match kind {
            Large::Sparse => "sparse",
            Large::GzipOfZeros => "gzip-of-zeros",
        };
        let answer = self
            .script_async(&script!("large"), vec![json!(name), json!(megabytes)])
            .await;
        answer["value"]
            .as_u64()
            .unwrap_or_else(|| panic!("no large file: {answer}"))
    }
}
