//! HTML of our own making, taken apart again: it is well-formed, and every value stands in double
//! quotes.

/// A piece of HTML.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element of this name ends.
    Close(&'a str),
    /// Text, escaped as it stands.
    Text(&'a str),
}

/// How an element begins.
pub(super) struct Tag<'a> {
    /// The element's name.
    pub(super) name: &'a str,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// Names and values of its attributes, escaped as they stand.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut parts = self.rest.split('"');
        std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
            .map(|(name, value)| (name.trim().trim_end_matches('='), value))
    }

    /// The value of one attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &'a str {
        let mut attributes = self.attributes();
        attributes
            .find(|(own, _)| *own == name)
            .map_or("", |(_, value)| value)
    }
}

/// The pieces, in their order.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    html.split('<').flat_map(|part| {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let tag = (!tag.is_empty()).then(|| match tag.strip_prefix('/') {
            Some(name) => Piece::Close(name),
            None => {
                let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
                Piece::Open(Tag { name, rest })
            }
        });
        let text = (!text.is_empty()).then_some(Piece::Text(text));
        tag.into_iter().chain(text)
    })
}

/// A text as it was before it was escaped.
pub(super) fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
