//! The texts of the page. The list of messages is made from `messages/` when this crate is built;
//! the texts themselves are loaded with the page, one language at a time.

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    texts: Vec<String>,
}

impl Messages {
    /// The texts of one language, in the order of [`Msg`]; none where their number does not fit,
    /// which is how texts of another release are noticed.
    #[must_use]
    pub fn new(texts: Vec<String>) -> Option<Self> {
        (texts.len() == COUNT).then_some(Self { texts })
    }

    /// The texts of a language that this build knows.
    #[cfg(feature = "sources")]
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let (_, texts) = LANGUAGES.iter().find(|(name, _)| *name == language)?;
        Self::new(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    /// A text without placeholders.
    #[must_use]
    pub fn get(&self, message: Msg) -> &str {
        self.texts.get(message as usize).map_or("", String::as_str)
    }

    /// A text with its placeholders filled: `{name}` becomes the value given for that name.
    #[must_use]
    pub fn fill(&self, message: Msg, values: &[(&str, &str)]) -> String {
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
    pub fn count(&self, one: Msg, other: Msg, number: usize, values: &[(&str, &str)]) -> String {
        let digits = number.to_string();
        let mut values = values.to_vec();
        values.push(("count", &digits));
        self.fill(if number == 1 { one } else { other }, &values)
    }
}
