//! The recipes of the README: blocks of code that are marked as such, each for one place in one of
//! the sites. That way a recipe that doesn't work fails a test.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use checkout::sources;

/// The words before the name of a recipe, in the README and where it belongs.
const MARK: &str = "recipe: ";

/// A marked block of code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Recipe {
    /// The site, a slash, and the place in it.
    name: String,
    code: String,
}

/// All recipes, in their order.
pub(super) fn all(readme: &str) -> Result<Vec<Recipe>> {
    let mut recipes = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        let Some(name) = name_in(line).filter(|_| line.starts_with("<!--")) else {
            continue;
        };
        let fence = lines.next().unwrap_or_default();
        ensure!(
            fence.starts_with("```"),
            "README.md: no block of code follows the mark of the recipe {name}"
        );
        let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        recipes.push(Recipe {
            name: name.to_owned(),
            code: code.join("\n"),
        });
    }
    Ok(recipes)
}

/// Those for one site.
pub(super) fn of<'a>(recipes: &'a [Recipe], site: &str) -> Vec<&'a Recipe> {
    let belongs = |recipe: &&Recipe| {
        let place = recipe.name.strip_prefix(site);
        place.is_some_and(|place| place.starts_with('/'))
    };
    recipes.iter().filter(belongs).collect()
}

/// Puts the recipes of a site where its sources name them; each has to be used.
pub(super) fn follow(folder: &Path, recipes: &[&Recipe]) -> Result<()> {
    let mut missing: Vec<&str> = recipes.iter().map(|recipe| recipe.name.as_str()).collect();
    ensure!(!missing.is_empty(), "README.md has no recipe for it");
    for file in sources::files(folder)? {
        let text =
            fs::read_to_string(&file).with_context(|| format!("{} is no text", file.display()))?;
        if let Some(filled) = fill(&text, recipes, &mut missing)? {
            fs::write(file, filled)?;
        }
    }
    if let Some(name) = missing.first() {
        bail!("README.md has the recipe {name}, which no file of its site names");
    }
    Ok(())
}

/// The text with recipes in place of the lines that name one; none where no line does.
fn fill(text: &str, recipes: &[&Recipe], missing: &mut Vec<&str>) -> Result<Option<String>> {
    if !text.lines().any(|line| name_in(line).is_some()) {
        return Ok(None);
    }
    let mut filled = String::new();
    for line in text.lines() {
        let code = match name_in(line) {
            None => line,
            Some(name) => {
                missing.retain(|other| *other != name);
                let recipe = recipes.iter().find(|recipe| recipe.name == name);
                &recipe
                    .with_context(|| format!("README.md has no recipe {name}"))?
                    .code
            }
        };
        filled.push_str(code);
        filled.push('\n');
    }
    Ok(Some(filled))
}

fn name_in(line: &str) -> Option<&str> {
    line.split_once(MARK)?.1.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str =
        "# A\n<!-- recipe: a/conf -->\n```py\nx = 1\n\ny = 2\n```\n\n```sh\nno\n```\n";

    #[test]
    fn marked_blocks_are_taken_word_for_word() {
        let expected = Recipe {
            name: "a/conf".to_owned(),
            code: "x = 1\n\ny = 2".to_owned(),
        };
        assert_eq!(all(README).unwrap(), [expected]);
        assert!(all("<!-- recipe: a/conf -->\n\n```\nx\n```").is_err());
    }

    #[test]
    fn a_line_that_names_a_recipe_becomes_it() {
        let recipes = all(README).unwrap();
        assert_eq!(of(&recipes, "b"), Vec::<&Recipe>::new());
        let recipes = of(&recipes, "a");
        let mut missing = vec!["a/conf", "a/page"];
        let filled = fill("before\n# recipe: a/conf\nafter\n", &recipes, &mut missing);
        let expected = "before\nx = 1\n\ny = 2\nafter\n";
        assert_eq!(filled.unwrap().as_deref(), Some(expected));
        assert_eq!(missing, ["a/page"]);
        assert!(fill("# recipe: a/none", &recipes, &mut missing).is_err());
        assert_eq!(fill("nothing", &recipes, &mut missing).unwrap(), None);
    }
}
