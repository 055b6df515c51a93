//! A piece of HTML that grows. Text and attribute values are escaped, and there is no way to give
//! an element another attribute than its class.

/// A piece of HTML that grows.
#[derive(Default)]
pub(crate) struct Html(String);

impl Html {
    /// An element with a class (or none, where it is empty) and its content.
    pub(crate) fn element(&mut self, name: &str, class: &str, content: impl FnOnce(&mut Self)) {
        self.0.extend(["<", name]);
        if !class.is_empty() {
            self.0.extend([" class=\"", class, "\""]);
        }
        self.0.push('>');
        content(self);
        self.0.extend(["</", name, ">"]);
    }

    /// An element with nothing but text.
    pub(crate) fn text(&mut self, name: &str, class: &str, text: &str) {
        self.element(name, class, |html| html.escape(text));
    }

    /// A link that tells the other side nothing.
    pub(crate) fn link(&mut self, text: &str, url: &str) {
        self.0.push_str("<a href=\"");
        self.escape(url);
        self.0.push_str("\" rel=\"noopener noreferrer\">");
        self.escape(text);
        self.0.push_str("</a>");
    }

    /// A list with an entry for each of these values.
    pub(crate) fn list<T>(
        &mut self,
        name: &str,
        class: &str,
        values: impl IntoIterator<Item = T>,
        mut content: impl FnMut(&mut Self, T),
    ) {
        self.element(name, class, |html| {
            for value in values {
                html.element("li", "", |html| content(html, value));
            }
        });
    }

    /// HTML of our own making.
    pub(crate) fn raw(&mut self, html: &'static str) {
        self.0.push_str(html);
    }

    pub(crate) fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '&' => self.0.push_str("&amp;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}
