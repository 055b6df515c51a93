//! Single members of an object.

use super::Reader;

impl Reader<'_> {
    #[inline(never)]
    pub(crate) fn text_of(&self, name: &str) -> String {
        self.get(name).text()
    }

    #[inline(never)]
    pub(crate) fn words_of(&self, name: &str) -> String {
        self.get(name).words()
    }

    #[inline(never)]
    pub(crate) fn optional_words_of(&self, name: &str) -> Option<String> {
        let words = self.get(name);
        (!words.is_absent()).then(|| words.words())
    }

    #[inline(never)]
    pub(crate) fn texts_of(&self, name: &str) -> Vec<String> {
        self.get(name).texts()
    }

    #[inline(never)]
    pub(crate) fn paragraphs_of(&self, name: &str) -> Vec<String> {
        self.get(name).paragraphs()
    }

    #[inline(never)]
    pub(crate) fn number_of(&self, name: &str) -> u32 {
        self.get(name).number()
    }

    #[inline(never)]
    pub(crate) fn optional_number_of(&self, name: &str) -> Option<u32> {
        let number = self.get(name);
        (!number.is_absent()).then(|| number.number())
    }

    #[inline(never)]
    pub(crate) fn flag_of(&self, name: &str, default: bool) -> bool {
        self.get(name).flag(default)
    }

    /// One of a closed list's names, where the member is there.
    pub(crate) fn optional_one_of<T>(
        &self,
        name: &str,
        parse: fn(&str) -> Option<T>,
        expected: &str,
    ) -> Option<T> {
        let value = self.get(name);
        if value.is_absent() {
            None
        } else {
            value.one_of(parse, expected)
        }
    }
}
