//! The other items that files can say something about, made from `plan/evidence.json`.

/// An item of the built-in plan, and those of its answers that a file can contradict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Its id.
    pub item: &'static str,
    /// The ids of its options.
    pub contradicts: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/subject.rs"));
