//! The texts of one language, for one list of messages.

use core::marker::PhantomData;

/// A message of one list.
pub trait Message: Copy {
    /// How many messages the list has.
    const COUNT: usize;

    /// Its place in the list.
    fn place(self) -> usize;

    /// The texts of each language that this build knows, in the order of the list.
    #[cfg(feature = "sources")]
    fn sources() -> impl Iterator<Item = (&'static str, &'static [&'static str])>;
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
    /// The texts of one language, in the order of the list; none where their number does not fit,
    /// which is how texts of another release are noticed.
    #[must_use]
    pub fn new(texts: Vec<String>) -> Option<Self> {
        (texts.len() == M::COUNT).then_some(Self {
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
