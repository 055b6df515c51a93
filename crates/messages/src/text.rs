//! One text, and its forms for numbers.

use domain::json::Value;

/// A category of numbers, by the rules of the CLDR. Each language has some of them, `other` always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Category {
    /// As for 0 in Arabic.
    Zero,
    /// As for 1 in English.
    One,
    /// As for 2 in Arabic.
    Two,
    /// As for 2, 3 and 4 in Polish.
    Few,
    /// As for 5 in Polish.
    Many,
    /// All other numbers.
    #[default]
    Other,
}

impl Category {
    /// The category of this name; none for any other.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// A text of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// The same for all numbers.
    One(String),
    /// Another one for each category of numbers; `other` is among them.
    Plural(Vec<(Category, String)>),
}

impl Text {
    /// Reads a text, or an object of texts by category.
    pub(crate) fn read(value: &Value) -> Option<Self> {
        let Some(members) = value.as_object() else {
            return Some(Self::One(value.as_text()?.to_owned()));
        };
        let mut forms = Vec::new();
        for (name, text) in members {
            forms.push((Category::parse(name)?, text.as_text()?.to_owned()));
        }
        let plural = Self::Plural(forms);
        plural.form(Category::Other).map(|_| ())?;
        Some(plural)
    }

    /// The text for numbers of this category; where it has none, that of `other`.
    pub(crate) fn of(&self, category: Category) -> &str {
        match self {
            Self::One(text) => text,
            Self::Plural(_) => {
                let form = self.form(category).or_else(|| self.form(Category::Other));
                form.unwrap_or_default()
            }
        }
    }

    fn form(&self, category: Category) -> Option<&str> {
        let Self::Plural(forms) = self else {
            return None;
        };
        let form = forms.iter().find(|(own, _)| *own == category);
        form.map(|(_, text)| text.as_str())
    }

    /// Whether it can stand for a message with these placeholders. A form for some numbers may do
    /// without the number itself.
    pub(crate) fn fits(&self, placeholders: &str) -> bool {
        let plural = placeholders.strip_prefix(PLURAL);
        match (self, plural) {
            _ if placeholders == UNUSED => true,
            (Self::One(text), None) => has_exactly(text, placeholders.split_whitespace()),
            (Self::Plural(forms), Some(names)) => forms.iter().all(|(_, text)| {
                let names = names.split_whitespace();
                let without = names.clone().filter(|name| *name != COUNT);
                has_exactly(text, names) || has_exactly(text, without)
            }),
            _ => false,
        }
    }
}

/// Stands in place of the placeholders of a message that the program does not use.
const UNUSED: &str = "-";

/// Stands before the placeholders of a message with forms for numbers.
const PLURAL: char = '#';

/// The placeholder of the number that chooses the form.
pub(crate) const COUNT: &str = "count";

/// Whether a text says something, with exactly these placeholders, which are in order.
fn has_exactly<'a>(text: &str, expected: impl Iterator<Item = &'a str>) -> bool {
    let names = text.split('{').skip(1);
    let names = names.filter_map(|rest| rest.split_once('}'));
    let mut names: Vec<&str> = names.map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    !text.trim().is_empty() && names.into_iter().eq(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, placeholders: &str, expected: bool) {
        let value = Value::read(json).unwrap_or_default();
        let fits = Text::read(&value).is_some_and(|text| text.fits(placeholders));
        assert_eq!(fits, expected, "{json} {placeholders:?}");
    }

    #[test]
    fn a_text_fits_by_its_placeholders() {
        for (text, placeholders, expected) in [
            ("Save", "", true),
            ("", "", false),
            (" \\n", "", false),
            ("{count} of {all}", "all count", true),
            ("{all} in all, {count} of {all}", "all count", true),
            ("{count} of all", "all count", false),
            ("{count} of {all} {more}", "all count", false),
            ("{amount} of {all}", "all count", false),
            ("Save {name}", "", false),
            ("", "-", true),
            ("Only for: {who}", "-", true),
            ("{count} files", "#count", false),
        ] {
            check(&format!("\"{text}\""), placeholders, expected);
        }
    }

    #[test]
    fn forms_for_numbers_fit_by_the_placeholders_of_each() {
        for (forms, placeholders, expected) in [
            (
                r#"{"one":"1 file","other":"{count} files"}"#,
                "#count",
                true,
            ),
            (r#"{"other":"{count} files"}"#, "#count", true),
            (r#"{"one":"{count} file"}"#, "#count", false),
            (r#"{"one":"1 file","other":"{sum} files"}"#, "#count", false),
            (r#"{"one":" ","other":"{count} files"}"#, "#count", false),
            (r#"{"one":1,"other":"{count} files"}"#, "#count", false),
            (
                r#"{"single":"1 file","other":"{count} files"}"#,
                "#count",
                false,
            ),
            (
                r#"{"one":"1: {name}","other":"{count}: {name}"}"#,
                "#count name",
                true,
            ),
            (
                r#"{"one":"1","other":"{count}: {name}"}"#,
                "#count name",
                false,
            ),
            (r#"{"other":"{count} files"}"#, "count", false),
        ] {
            check(forms, placeholders, expected);
        }
    }
}
