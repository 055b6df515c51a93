//! The script with which `trunk serve` reloads the page after a build.
//!
//! Trunk writes it into the page, whose policy allows no script there. So it is moved into a file.

use std::fs;
use std::path::Path;

use anyhow::Result;

const FILE: &str = "reload.js";

/// Moves the script, where there is one, into a file of the staging folder.
pub(super) fn move_out(page: String, staging: &Path) -> Result<String> {
    let Some((before, script, after)) = split(&page) else {
        return Ok(page);
    };
    // Trunk would fill these in while it serves the page, but only there.
    let script = script
        .replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/");
    fs::write(staging.join(FILE), script)?;
    Ok(format!("{before}<script src=\"{FILE}\"></script>{after}"))
}

fn split(page: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = page.rsplit_once("<script>")?;
    let (script, after) = rest.split_once("</script>")?;
    script
        .contains("{{__TRUNK_ADDRESS__}}")
        .then_some((before, script, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_script_of_trunk_is_found() {
        let page = "<p><script>'{{__TRUNK_ADDRESS__}}'</script></p>";
        assert_eq!(
            split(page),
            Some(("<p>", "'{{__TRUNK_ADDRESS__}}'", "</p>"))
        );
        assert_eq!(split("<script>other()</script>"), None);
        assert_eq!(split("<script src=\"a.js\"></script>"), None);
    }
}
