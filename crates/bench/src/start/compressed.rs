//! Files as a server on the network hands them out: compressed ahead, all in the same way.

use std::collections::BTreeSet;
use std::io::Read;

use anyhow::Result;
use server::{Header, Paths, Replacement, Rules};

/// Files that are loaded over the slow network are compressed as well as can be, as servers do ahead of time.
/// For a large plan, which is loaded from near by, that would take a minute.
const QUALITIES: [u32; 2] = [11, 5];
const LARGE: usize = 1 << 20;

/// Answers of a server, compressed.
#[derive(Default)]
pub(super) struct Compressed(Rules);

impl Compressed {
    /// Answers a path, which begins with a slash.
    pub(super) fn put(&mut self, path: &str, content_type: &str, body: &[u8]) -> Result<()> {
        let quality = QUALITIES[usize::from(body.len() > LARGE)];
        let mut compressed = Vec::new();
        brotli::CompressorReader::new(body, 1 << 16, quality, 22).read_to_end(&mut compressed)?;
        let replacement = Replacement::new(200, content_type, compressed);
        self.0.replace.insert(path.to_owned(), replacement);
        Ok(())
    }

    /// The paths that are answered.
    pub(super) fn paths(&self) -> BTreeSet<String> {
        self.0.replace.keys().cloned().collect()
    }

    /// The rules for a server. Browsers measure a page's memory only where no other site shares its process.
    pub(super) fn rules(mut self) -> Rules {
        let paths = self.paths().into_iter().collect();
        let encoding = Header::new("Content-Encoding", "br");
        self.0.headers.push((Paths::These(paths), encoding));
        for (name, value) in [
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
        ] {
            let header = Header::new(name, value);
            self.0.headers.push((Paths::all_but(&[]), header));
        }
        self.0
    }
}
