//! The style sheets that the page loads: one of `styles`, then those that lie beside components.

use anyhow::Result;
use checkout::sources::component_sheets;

use super::esbuild;

/// A sheet with everything it imports, and after it every component's: where both say something of the
/// same element, the component's counts.
pub(super) fn with_components(entry: &str) -> Result<String> {
    let mut all = esbuild::style(entry)?;
    for sheet in component_sheets()? {
        all.push_str(&esbuild::style(&sheet.to_string_lossy())?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::fs;

    /// What a sheet imports would have to stand before all rules: joined to another one it would not count.
    #[test]
    fn sheets_of_components_import_nothing() {
        for sheet in super::component_sheets().unwrap() {
            let css = fs::read_to_string(&sheet).unwrap();
            assert!(!css.contains("@import"), "{}", sheet.display());
        }
    }

    /// The page may run from right to left.
    #[test]
    fn sheets_of_components_know_no_left_and_right() {
        for sheet in super::component_sheets().unwrap() {
            let css = fs::read_to_string(&sheet).unwrap();
            for side in ["left:", "right:", "-left", "-right"] {
                assert!(!css.contains(side), "{}: {side}", sheet.display());
            }
        }
    }
}
