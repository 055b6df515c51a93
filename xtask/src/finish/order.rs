//! The order of a program's functions. It means nothing to the program, but what lies beside
//! something like it compresses better: a first visit saves about 1 kB.

use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{Parser, Payload};

/// Functions are alike where they share runs of so many bytes.
const RUN: usize = 6;

/// Runs that more functions have say nothing about any of them.
const COMMON: usize = 200;

/// The functions of a program in the order in which they are written: each is followed by the one
/// most like it.
pub(super) struct Order {
    /// How many functions are imported: they come first, in the order of the imports.
    imported: u32,
    /// The old places of the program's own functions, in their new order.
    pub(super) old: Vec<usize>,
    /// The new places, in the old order.
    new: Vec<u32>,
}

impl Order {
    pub(super) fn of(program: &[u8]) -> Result<Self> {
        let mut imported = 0;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let is_function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                        imported += u32::from(is_function);
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let old = chain(&bodies);
        let mut new = vec![0; old.len()];
        for (place, function) in (0..).zip(&old) {
            new[*function] = place;
        }
        Ok(Self { imported, old, new })
    }

    /// The new index of a function.
    pub(super) fn index(&self, old: u32) -> u32 {
        let own = old.checked_sub(self.imported);
        own.map_or(old, |own| self.imported + self.new[own as usize])
    }
}

/// Begins with the largest and goes on with the one that shares most with the one before, for its
/// size.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| runs(body)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(run).or_default().push(function);
        }
    }
    let mut left: Vec<bool> = vec![true; bodies.len()];
    let mut next = (0..bodies.len()).max_by_key(|function| bodies[*function].len());
    let mut order = Vec::new();
    while let Some(function) = next {
        left[function] = false;
        order.push(function);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        let named = runs[function].iter().map(|run| &having[run]);
        for other in named.filter(|named| named.len() <= COMMON).flatten() {
            *shared.entry(*other).or_default() += 1;
        }
        let alike = |other: usize| {
            let count = shared.get(&other).copied().unwrap_or(0) as u64;
            let size = (runs[function].len() + runs[other].len()) as u64;
            // The square keeps it in whole numbers; the size decides between those that share nothing.
            (count * count * 1_000_000 / (size + 1), size)
        };
        next = (0..bodies.len())
            .filter(|other| left[*other])
            .max_by_key(|other| alike(*other));
    }
    order
}

/// The runs of bytes in a function, each once.
fn runs(body: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_like_lie_together() {
        let bodies: [&[u8]; 4] = [b"abcdefgh__", b"12345678", b"xabcdefgh", b"012345678"];
        assert_eq!(chain(&bodies), [0, 2, 3, 1]);
    }

    #[test]
    fn every_function_is_there_once() {
        let bodies: Vec<Vec<u8>> = (0..40_u8).map(|n| vec![n % 7; usize::from(n)]).collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let mut order = chain(&bodies);
        order.sort_unstable();
        assert_eq!(order, (0..40).collect::<Vec<_>>());
    }
}
