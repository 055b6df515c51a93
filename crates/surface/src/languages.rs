//! The values of `lang`: the languages that there are, so that one list names them.

use anyhow::{Context, Result};
use serde_json::Value;

/// What stands before the values in the manifest.
const BEFORE: &str = "\"name\": \"lang\",\n              \"type\": {\n                \"text\": ";

/// The manifest with these languages as the values of the attribute, English first.
pub(super) fn put(manifest: &str, tags: &[&str]) -> Result<String> {
    let (before, after) = manifest
        .split_once(BEFORE)
        .context("the manifest has no attribute `lang`")?;
    let (_, after) = after.split_once('\n').context("the manifest is cut off")?;
    let mut tags = tags.to_vec();
    tags.sort_by_key(|tag| *tag != "en");
    let values: Vec<String> = tags.iter().map(|tag| format!("\"{tag}\"")).collect();
    let values = Value::from(values.join(" | "));
    Ok(format!("{before}{BEFORE}{values}\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_a_value() {
        let manifest = format!("{{{BEFORE}\"\\\"en\\\"\"\n}}");
        let expected = format!("{{{BEFORE}\"\\\"en\\\" | \\\"de\\\" | \\\"fr\\\"\"\n}}");
        assert_eq!(put(&manifest, &["de", "en", "fr"]).ok(), Some(expected));
        assert!(put("{}", &["en"]).is_err());
    }
}
