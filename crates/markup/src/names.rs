//! The closed lists of names.

/// Declares a closed list of names. The names of the first part may come as data.
macro_rules! names {
    ($(#[$doc:meta])* $list:ident {
        drawn { $($drawn:ident = $drawn_name:literal,)+ }
        written { $($written:ident = $written_name:literal,)+ }
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $list {
            $(#[doc = $drawn_name] $drawn,)+
            $(#[doc = $written_name] $written,)+
        }

        impl $list {
            /// The names that the page takes from data.
            pub const DRAWN: &'static [Self] = &[$(Self::$drawn,)+];

            /// The other names, which only our own text has.
            pub const WRITTEN: &'static [Self] = &[$(Self::$written,)+];

            /// The name as it stands in the page.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$drawn => $drawn_name,)+
                    $(Self::$written => $written_name,)+
                }
            }

            /// The value of a name that the page takes from data; none for any other.
            #[must_use]
            pub fn drawn(name: &str) -> Option<Self> {
                Self::DRAWN.iter().copied().find(|known| known.name() == name)
            }
        }
    };
}

names! {
    /// The name of an element. Nothing loads or runs, and no data brings a link.
    Name {
        drawn {
            Article = "article",
            Bdi = "bdi",
            Button = "button",
            Details = "details",
            Div = "div",
            H1 = "h1",
            H2 = "h2",
            H3 = "h3",
            H4 = "h4",
            Input = "input",
            Label = "label",
            Li = "li",
            Option = "option",
            P = "p",
            Pre = "pre",
            Progress = "progress",
            Section = "section",
            Select = "select",
            Span = "span",
            Strong = "strong",
            Summary = "summary",
            Table = "table",
            Tbody = "tbody",
            Td = "td",
            Th = "th",
            Thead = "thead",
            Tr = "tr",
            Ul = "ul",
        }
        written {
            A = "a",
            Code = "code",
            Footer = "footer",
            Ol = "ol",
        }
    }
}

names! {
    /// The name of an attribute of an element. There is no style, no handler and none of the
    /// attributes by which the page finds its own rows; and no data brings an address.
    Attribute {
        drawn {
            AriaLabel = "aria-label",
            AriaLive = "aria-live",
            AriaPosinset = "aria-posinset",
            AriaSetsize = "aria-setsize",
            Autocomplete = "autocomplete",
            Class = "class",
            DataAction = "data-action",
            DataClass = "data-class",
            DataFile = "data-file",
            DataKind = "data-kind",
            DataPanel = "data-panel",
            DataRows = "data-rows",
            DataSpacer = "data-spacer",
            DataStart = "data-start",
            DataState = "data-state",
            DataValue = "data-value",
            DataVerdict = "data-verdict",
            DataWindow = "data-window",
            Dir = "dir",
            Key = "key",
            Max = "max",
            Name = "name",
            Role = "role",
            Scope = "scope",
            Selected = "selected",
            Tabindex = "tabindex",
            Translate = "translate",
            Type = "type",
            Value = "value",
        }
        written {
            AriaHidden = "aria-hidden",
            Href = "href",
            Lang = "lang",
            Rel = "rel",
        }
    }
}

impl Name {
    /// Whether it stands within a line.
    pub(crate) const fn is_inline(self) -> bool {
        matches!(
            self,
            Self::A | Self::Bdi | Self::Code | Self::Span | Self::Strong
        )
    }
}
