//! The embedding page's attributes, read at the edge into closed values.

use domain::account::AccountId;
use domain::case::without_refused;
use domain::json::Value;

/// Light or dark, or as the device has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The public name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name; whatever else is said means auto.
    pub fn parse(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }
}

/// The attributes of the element, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language whose texts are loaded.
    pub language: String,
    /// The languages that can be loaded, each with its own name for itself.
    pub languages: Vec<(String, String)>,
    /// Whether the page runs from right to left.
    pub right_to_left: bool,
    /// The look: what the person chose, or else what the host asks for.
    pub theme: Theme,
    /// The account the host asks for.
    pub account: Option<AccountId>,
    /// Who is answering, as the host says; empty where it leaves that to the person.
    pub actor: String,
    /// Somebody else closes the account: no way to the console is shown.
    pub request: bool,
    /// So many levels the title lies below the first one: the host has headings above it.
    pub headings_below: usize,
    /// Where the collector's script lies, as the loader knows it; empty where it does not.
    pub collector: String,
    /// Its SHA-256, as the release has it.
    pub collector_digest: String,
    /// The key that keeps the answers of several elements apart.
    pub storage_key: String,
}

/// The name of a heading at this level of the document. There are six.
pub fn heading_name(level: usize) -> &'static str {
    const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    NAMES[level.clamp(1, NAMES.len()) - 1]
}

impl Config {
    /// The name of a heading at this level of the page; the title has the first one.
    pub fn heading(&self, level: usize) -> &'static str {
        heading_name(level + self.headings_below)
    }

    /// Reads the settings that the loader passes as JSON. A missing one has its default.
    pub fn read(settings: &str) -> Self {
        let settings: Value = Value::read(settings).unwrap_or_default();
        let text = |name: &str| {
            settings
                .get(name)
                .and_then(Value::as_text)
                .unwrap_or_default()
        };
        let mut languages = Vec::new();
        if let Some(members) = settings.get("languages").and_then(Value::as_object) {
            for (tag, name) in members {
                languages.extend(name.as_text().map(|name| (tag.clone(), name.to_owned())));
            }
        }
        Self {
            language: text("lang").to_owned(),
            languages,
            right_to_left: text("dir") == "rtl",
            theme: Theme::parse(text("theme")),
            account: AccountId::parse(text("account-id")).ok(),
            actor: without_refused(text("actor")),
            request: text("hand-off") == "request",
            // A title at level 3 leaves room for all that lies below it.
            headings_below: match text("heading-level") {
                "2" => 1,
                "3" => 2,
                _ => 0,
            },
            collector: text("collector").to_owned(),
            collector_digest: text("collectorDigest").to_owned(),
            storage_key: match text("storage-key") {
                "" => "default".to_owned(),
                // A slash ends it in the names of stored values.
                key => key.replace('%', "%25").replace('/', "%2F"),
            },
        }
    }
}
