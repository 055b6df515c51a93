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

/// Writes down what the page looks like, as far as it still answers.
pub(crate) async fn keep(page: &Page, folder: &Path) {
    let steps = page.steps().join("\n");
    let _ = fs::write(folder.join("steps.txt"), &steps);
    if let Ok(picture) = page.driver().screenshot_as_png().await {
        let _ = fs::write(folder.join("page.png"), picture);
    }
    if let Ok(tree) = page.try_tree().await {
        let _ = fs::write(folder.join("tree.html"), tree);
    }
    for cause in page.try_causes().await.unwrap_or_default() {
        eprintln!("an element has failed: {cause}");
    }
    if let Ok(focused) = page.try_focused().await {
        eprintln!("the focus is on {focused}");
    }
    let last: Vec<_> = page.steps().iter().rev().take(12).rev().cloned().collect();
    eprintln!("the last steps were:\n  {}", last.join("\n  "));
    eprintln!("what the page looked like is in {}", folder.display());
}
