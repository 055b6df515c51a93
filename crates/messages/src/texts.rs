//! The texts of one language, for one list of messages.

use core::marker::PhantomData;

/// A message of one list.
pub trait Message: Copy {
    /// How many messages the list has.
    const COUNT: usize;

    /// The placeholders of each message, a line each and by name; [`UNUSED`] where the program has no
    /// use for the text.
    const PLACEHOLDERS: &'static str;

    /// Its place in the list.
    fn place(self) -> usize;

    /// The texts of each language that this build knows, in the order of the list.
    #[cfg(feature = "sources")]
    fn sources() -> impl Iterator<Item = (&'static str, &'static [&'static str])>;
}

/// Stands in place of the placeholders of a message that the program does not use.
const UNUSED: &str = "-";

/// Whether a text can stand for a message with these placeholders.
fn fits(text: &str, placeholders: &str) -> bool {
    let names = text.split('{').skip(1);
    let names = names.filter_map(|rest| rest.split_once('}'));
    let mut names: Vec<&str> = names.map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    placeholders == UNUSED
        || (!text.trim().is_empty() && names.iter().copied().eq(placeholders.split_whitespace()))
}

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts<M> {
    texts: Vec<String>,
    list: PhantomData<M>,
}

impl<M> Default for Texts<M> {
    fn default() -> Self {
        Self {
            texts: Vec::new(),
            list: PhantomData,
        }
    }
}

impl<M: Message> Texts<M> {
    /// The texts of one language, in the order of the list; none where their number, or what one of
    /// them has to be filled with, does not fit, which is how texts of another release are noticed.
    #[must_use]
    pub fn new(texts: Vec<String>) -> Option<Self> {
        let mut both = texts.iter().zip(M::PLACEHOLDERS.lines());
        let fit = texts.len() == M::COUNT && both.all(|(text, names)| fits(text, names));
        fit.then_some(Self {
            texts,
            list: PhantomData,
        })
    }

    /// The texts of a language that this build knows.
    #[cfg(feature = "sources")]
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let (_, texts) = M::sources().find(|(name, _)| *name == language)?;
        Self::new(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    /// A text without placeholders.
    #[must_use]
    pub fn get(&self, message: M) -> &str {
        self.texts.get(message.place()).map_or("", String::as_str)
    }

    /// A text with its placeholders filled: `{name}` becomes the value given for that name.
    #[must_use]
    pub fn fill(&self, message: M, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(message);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = values.iter().find(|(candidate, _)| *candidate == name);
            filled.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The text for one or for several. English, German and the pseudo-language tell one from all
    /// other numbers; a language that does not needs its own rule here.
    #[must_use]
    pub fn count(&self, one: M, other: M, number: usize, values: &[(&str, &str)]) -> String {
        let digits = number.to_string();
        let mut values = values.to_vec();
        values.push(("count", &digits));
        self.fill(if number == 1 { one } else { other }, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_text_fits_by_its_placeholders() {
        for (text, placeholders, expected) in [
            ("Save", "", true),
            ("", "", false),
            (" \n", "", false),
            ("{count} of {all}", "all count", true),
            ("{all} in all, {count} of {all}", "all count", true),
            ("{count} of all", "all count", false),
            ("{count} of {all} {more}", "all count", false),
            ("{amount} of {all}", "all count", false),
            ("Save {name}", "", false),
            ("", "-", true),
            ("Only for: {who}", "-", true),
        ] {
            assert_eq!(
                fits(text, placeholders),
                expected,
                "{text:?} {placeholders:?}"
            );
        }
    }
}
