//! The closed lists of names.

/// Declares a closed list of names: an enum for whoever draws, a list and a search for the page.
macro_rules! names {
    ($(#[$doc:meta])* $list:ident, $all:ident, $find:ident: $count:literal { $($variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $list { $(#[doc = $name] $variant,)+ }

        impl $list {
            /// The name as it stands in the page.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }

        /// All names of the list.
        pub const $all: [&str; $count] = [$($name,)+];

        /// The same name as a constant; none for a name that is not on the list.
        #[must_use]
        pub fn $find(name: &str) -> Option<&'static str> {
            $all.iter().copied().find(|known| *known == name)
        }
    };
}

names! {
    /// The name of an element. There is no link, no image and nothing that loads or runs.
    Name, ELEMENTS, element: 25 {
        Bdi = "bdi",
        Button = "button",
        Details = "details",
        Div = "div",
        H3 = "h3",
        H4 = "h4",
        H5 = "h5",
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
        Summary = "summary",
        Table = "table",
        Tbody = "tbody",
        Td = "td",
        Th = "th",
        Thead = "thead",
        Tr = "tr",
        Ul = "ul",
    }
}

names! {
    /// The name of an attribute of an element. There is no address, no style, no handler and none
    /// of the attributes by which the page finds its own rows.
    Attribute, ATTRIBUTES, attribute: 30 {
        AriaLabel = "aria-label",
        AriaLive = "aria-live",
        AriaPosinset = "aria-posinset",
        AriaSetsize = "aria-setsize",
        Autocomplete = "autocomplete",
        Checked = "checked",
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
}
