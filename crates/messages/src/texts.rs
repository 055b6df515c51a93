//! The texts of one language, for one list of messages.

use core::marker::PhantomData;

use domain::json::Value;
use domain::time::{Date, Timestamp};

use crate::locale::Locale;
use crate::text::{COUNT, Category, Text};

/// A message of one list.
pub trait Message: Copy {
    /// How many messages the list has.
    const COUNT: usize;

    /// The placeholders of each message, a line each and by name, behind a `#` where it has forms for
    /// numbers; a dash where the program has no use for the text.
    const PLACEHOLDERS: &'static str;

    /// Its place in the list.
    fn place(self) -> usize;

    /// The texts of each language that this build knows, as a language file has them.
    #[cfg(feature = "sources")]
    fn sources() -> &'static [(&'static str, &'static str)];
}

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts<M> {
    texts: Vec<Text>,
    locale: Locale,
    list: PhantomData<M>,
}

impl<M> Default for Texts<M> {
    fn default() -> Self {
        Self {
            texts: Vec::new(),
            locale: Locale::default(),
            list: PhantomData,
        }
    }
}

impl<M: Message> Texts<M> {
    /// The texts of a language file, `{"formats": "en-GB", "messages": […]}`, in the order of the list.
    /// None where their number, or what one of them has to be filled with, does not fit, which is how
    /// texts of another release are noticed.
    #[must_use]
    pub fn read(file: &Value) -> Option<Self> {
        let locale = Locale::new(file.text("formats"))?;
        let texts = file.list("messages").iter().map(Text::read);
        let texts: Vec<Text> = texts.collect::<Option<_>>()?;
        let mut both = texts.iter().zip(M::PLACEHOLDERS.lines());
        let fit = texts.len() == M::COUNT && both.all(|(text, names)| text.fits(names));
        fit.then_some(Self {
            texts,
            locale,
            list: PhantomData,
        })
    }

    /// The texts of a language that this build knows.
    #[cfg(feature = "sources")]
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let (_, file) = M::sources().iter().find(|(name, _)| *name == language)?;
        Self::read(&Value::read(file).ok()?)
    }

    /// A text without placeholders.
    #[must_use]
    pub fn get(&self, message: M) -> &str {
        self.form(message, Category::Other)
    }

    /// A text with its placeholders filled: `{name}` becomes the value given for that name.
    #[must_use]
    pub fn fill(&self, message: M, values: &[(&str, &str)]) -> String {
        fill(self.get(message), values)
    }

    /// The form of a text for this number, which fills `{count}`.
    #[must_use]
    pub fn count(&self, message: M, number: u64, values: &[(&str, &str)]) -> String {
        let count = self.number(number);
        let mut values = values.to_vec();
        values.push((COUNT, &count));
        fill(self.form(message, self.locale.category(number)), &values)
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.locale.number(number)
    }

    /// A day as the language writes it.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        self.locale.day(day)
    }

    /// A moment as the language writes it, in UTC.
    #[must_use]
    pub fn moment(&self, moment: Timestamp) -> String {
        self.locale.moment(moment)
    }

    /// A time as the language writes it, by the reader's clock.
    #[must_use]
    pub fn time(&self, moment: Timestamp) -> String {
        self.locale.time(moment)
    }

    /// Several things in one sentence.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        self.locale.list(things)
    }

    fn form(&self, message: M, category: Category) -> &str {
        let text = self.texts.get(message.place());
        text.map_or("", |text| text.of(category))
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
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
