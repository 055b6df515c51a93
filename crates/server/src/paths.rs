//! Sets of paths, for rules that hold for some of them.

/// Some of the paths below the prefix. A pattern is a path such as `/index.html`; a `*` in it
/// stands for any characters, none and slashes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paths {
    /// Those that fit one of the patterns.
    These(Vec<String>),
    /// Those that fit none of the patterns.
    AllBut(Vec<String>),
}

impl Default for Paths {
    /// No path at all.
    fn default() -> Self {
        Self::These(Vec::new())
    }
}

impl Paths {
    /// The paths that fit one of the patterns.
    #[must_use]
    pub fn these(patterns: &[&str]) -> Self {
        Self::These(owned(patterns))
    }

    /// The paths that fit none of the patterns.
    #[must_use]
    pub fn all_but(patterns: &[&str]) -> Self {
        Self::AllBut(owned(patterns))
    }

    /// Whether `path` is one of them.
    #[must_use]
    pub fn contain(&self, path: &str) -> bool {
        match self {
            Self::These(patterns) => patterns.iter().any(|pattern| fits(pattern, path)),
            Self::AllBut(patterns) => !patterns.iter().any(|pattern| fits(pattern, path)),
        }
    }
}

fn owned(patterns: &[&str]) -> Vec<String> {
    patterns.iter().copied().map(str::to_owned).collect()
}

/// Whether the whole of `path` fits `pattern`.
fn fits(pattern: &str, path: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(tail) = path.strip_prefix(start) else {
        return false;
    };
    (0..=tail.len()).any(|from| tail.get(from..).is_some_and(|tail| fits(rest, tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        for (pattern, path, expected) in [
            ("/a", "/a", true),
            ("/a", "/ab", false),
            ("*", "/", true),
            ("*.wasm", "/assets/app-1.wasm", true),
            ("*.wasm", "/assets/app-1.wasm.map", false),
            ("/assets/app-*.js", "/assets/app-.js", true),
            ("/*/b*", "/a/b", true),
            ("/*/b*", "/b", false),
            ("/ü*", "/über", true),
        ] {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn some_all_but_some_and_none() {
        assert!(!Paths::default().contain("/"));
        assert!(Paths::these(&["/", "/a"]).contain("/a"));
        assert!(!Paths::all_but(&["/", "/a"]).contain("/a"));
        assert!(Paths::all_but(&["/", "/a"]).contain("/b"));
    }
}
