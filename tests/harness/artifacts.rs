//! The remains of a failed test: a picture, the tree, the steps and the driver's own words.

use std::fs;
use std::path::{Path, PathBuf};

use crate::engine::Engine;
use crate::page::Page;
use crate::places;

/// A test's own folder in the target folder, empty at its start.
pub(crate) fn folder(test: &str, engine: Engine) -> PathBuf {
    let name = test.replace("::", "-");
    let folder = places::artifacts().join(format!("{name}-{engine}"));
    // There is nothing to remove the first time.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("there is room for a test's folder");
    folder
}

/// Writes down what the page looks like, as far as it still answers; the result are the lines to tell with the
/// failure.
pub(crate) async fn keep(page: &Page, folder: &Path) -> Vec<String> {
    let steps = page.steps().join("\n");
    let _ = fs::write(folder.join("steps.txt"), &steps);
    if let Ok(picture) = page.driver().screenshot_as_png().await {
        let _ = fs::write(folder.join("page.png"), picture);
    }
    if let Ok(tree) = page.try_tree().await {
        let _ = fs::write(folder.join("tree.html"), tree);
    }
    let causes = page.try_causes().await.unwrap_or_default().into_iter();
    let mut told: Vec<String> = causes
        .map(|cause| format!("an element has failed: {cause}"))
        .collect();
    if let Ok(focused) = page.try_focused().await {
        told.push(format!("the focus is on {focused}"));
    }
    told.extend(page.try_shown().await.unwrap_or_default());
    let last: Vec<_> = page.steps().iter().rev().take(12).rev().cloned().collect();
    told.push(format!("the last steps were:\n  {}", last.join("\n  ")));
    told.push(format!(
        "what the page looked like is in {}",
        folder.display()
    ));
    told
}
