//! Why a file is not taken at all.

use domain::account::AccountId;
use domain::secret::Secret;

use crate::closed::closed_list;
use crate::kind::Kind;

closed_list! {
    /// Why a file is not taken. The names are public.
    RefusalCode {
        /// It holds a credential. Nothing of it is kept.
        Secret = "secret",
        /// It has more than [`LIMIT`](crate::reader::LIMIT) bytes.
        TooLarge = "too-large",
        /// It has nothing in it.
        Empty = "empty",
        /// It is text in UTF-16, as Windows PowerShell writes it.
        Utf16 = "utf-16",
        /// It is no text.
        Binary = "binary",
        /// It is a web page.
        Html = "html",
        /// It is the output of a command, but not as JSON.
        NotJsonOutput = "not-json-output",
        /// It is the message of a command that failed.
        ErrorMessage = "error-message",
        /// It is an example of the documentation, with `...` where something was left out.
        DocumentationExample = "documentation-example",
        /// It is what a command takes, not what it puts out.
        CommandInput = "command-input",
        /// It ends too early.
        CutOff = "cut-off",
        /// It begins like JSON and is not.
        Malformed = "malformed",
        /// A member stands in its object twice: which one counts, readers differ in.
        DuplicateMember = "duplicate-member",
        /// It has lists in lists too deep for any of the known outputs.
        TooDeep = "too-deep",
        /// It has too many columns, or a field or element is larger than any that AWS writes.
        OutOfProportion = "out-of-proportion",
        /// It is the array that `--query` leaves.
        Queried = "queried",
        /// It is costs that are not grouped by service.
        UngroupedCosts = "ungrouped-costs",
        /// It looks like a known kind, but its fields do not fit: another command printed it, or it
        /// was changed.
        OtherOutput = "other-output",
        /// It is an empty list that several commands print.
        Ambiguous = "ambiguous",
        /// It is something else than the known kinds.
        Unrecognised = "unrecognised",
        /// A newer collector wrote it.
        CollectedNewer = "collected-newer",
        /// It is a file of the collector without its end.
        CollectedCut = "collected-cut",
        /// It is a file of the collector that was changed or damaged.
        CollectedDamaged = "collected-damaged",
        /// It is lines like the collector's, of another program.
        CollectedOther = "collected-other",
        /// It is the collector's file of another account than the one that is closed.
        CollectedAccount = "collected-account",
        /// It is a file of the collector in which two accounts answer.
        CollectedAccounts = "collected-accounts",
        /// Several files of the collector follow each other.
        CollectedSeveral = "collected-several",
    }
}

closed_list! {
    /// The kind of credential that a file seems to hold. The first seven are those of
    /// [`domain::secret`].
    SecretKind {
        /// A secret access key.
        AccessKey = "secret-access-key",
        /// A session token of temporary credentials.
        SessionToken = "session-token",
        /// A private key, in PEM form or PuTTY's.
        PrivateKey = "private-key",
        /// A token or key of a service, told by how it begins.
        ServiceToken = "service-token",
        /// An address that lets in whoever has it.
        SignedAddress = "signed-address",
        /// A password.
        Password = "password",
        /// The seed of one-time passwords.
        OneTimeSeed = "one-time-seed",
        /// The content of a secret of Secrets Manager.
        SecretValue = "secret-value",
        /// A parameter of type SecureString, decrypted.
        DecryptedParameter = "decrypted-parameter",
    }
}

impl From<Secret> for SecretKind {
    fn from(secret: Secret) -> Self {
        match secret {
            Secret::AccessKey => Self::AccessKey,
            Secret::SessionToken => Self::SessionToken,
            Secret::PrivateKey => Self::PrivateKey,
            Secret::ServiceToken => Self::ServiceToken,
            Secret::SignedAddress => Self::SignedAddress,
            Secret::Password => Self::Password,
            Secret::OneTimeSeed => Self::OneTimeSeed,
        }
    }
}

closed_list! {
    /// The form of an output that is not JSON.
    OutputForm {
        /// `--output table`.
        Table = "table",
        /// `--output text`.
        Text = "text",
        /// `--output yaml`.
        Yaml = "yaml",
    }
}

/// Why a file is not taken, and where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds a credential of this kind.
    Secret(SecretKind),
    /// It is too large.
    TooLarge,
    /// It has nothing in it.
    Empty,
    /// It is UTF-16.
    Utf16,
    /// It is no text.
    Binary,
    /// It is a web page.
    Html,
    /// It is the output of a command in this form.
    NotJsonOutput(OutputForm),
    /// A command failed with this error.
    ErrorMessage {
        /// The error's name, such as `AccessDeniedException`.
        error: String,
        /// The operation's name, such as `ListAccounts`; empty where the message has none.
        operation: String,
    },
    /// It is an example of the documentation.
    DocumentationExample,
    /// It is what a command takes; this is the member that gives it away.
    CommandInput(String),
    /// It ends too early.
    CutOff,
    /// It is not JSON from about this byte on.
    Malformed {
        /// Bytes before that place.
        at: u64,
        /// A description of the value that should have been there.
        expected: &'static str,
    },
    /// A member has the name of an earlier one in its object.
    DuplicateMember {
        /// Bytes before the name that stands there again.
        at: u64,
    },
    /// It is too deep at about this byte.
    TooDeep {
        /// Bytes before that place.
        at: u64,
    },
    /// There are more columns, or one thing has more bytes, than this.
    OutOfProportion {
        /// The limit.
        limit: usize,
    },
    /// It is the array that `--query` leaves, of an output of this kind where that shows.
    Queried(Option<Kind>),
    /// It is costs that are not grouped by service.
    UngroupedCosts,
    /// It has a list or object called as in this kind, without what makes it one.
    OtherOutput(Kind),
    /// It is an empty list that the commands of this kind print, and others.
    Ambiguous(Kind),
    /// It is the collector's, of a newer version.
    CollectedNewer,
    /// It is the collector's, without its end.
    CollectedCut,
    /// It is the collector's, and its digest or a line does not fit.
    CollectedDamaged,
    /// It is lines of another program.
    CollectedOther,
    /// It is the collector's, of this account, which is not the one that is closed.
    CollectedAccount(AccountId),
    /// It is the collector's, and two accounts answer in it.
    CollectedAccounts,
    /// It is several files of the collector.
    CollectedSeveral,
    /// It is something else; this is what it should have been.
    Unrecognised {
        /// A description of the value that should have been there.
        expected: &'static str,
    },
}

impl Refusal {
    /// Its public name.
    #[must_use]
    pub const fn code(&self) -> RefusalCode {
        match self {
            Self::Secret(_) => RefusalCode::Secret,
            Self::TooLarge => RefusalCode::TooLarge,
            Self::Empty => RefusalCode::Empty,
            Self::Utf16 => RefusalCode::Utf16,
            Self::Binary => RefusalCode::Binary,
            Self::Html => RefusalCode::Html,
            Self::NotJsonOutput(_) => RefusalCode::NotJsonOutput,
            Self::ErrorMessage { .. } => RefusalCode::ErrorMessage,
            Self::DocumentationExample => RefusalCode::DocumentationExample,
            Self::CommandInput(_) => RefusalCode::CommandInput,
            Self::CutOff => RefusalCode::CutOff,
            Self::Malformed { .. } => RefusalCode::Malformed,
            Self::DuplicateMember { .. } => RefusalCode::DuplicateMember,
            Self::TooDeep { .. } => RefusalCode::TooDeep,
            Self::OutOfProportion { .. } => RefusalCode::OutOfProportion,
            Self::Queried(_) => RefusalCode::Queried,
            Self::UngroupedCosts => RefusalCode::UngroupedCosts,
            Self::OtherOutput(_) => RefusalCode::OtherOutput,
            Self::Ambiguous(_) => RefusalCode::Ambiguous,
            Self::Unrecognised { .. } => RefusalCode::Unrecognised,
            Self::CollectedNewer => RefusalCode::CollectedNewer,
            Self::CollectedCut => RefusalCode::CollectedCut,
            Self::CollectedDamaged => RefusalCode::CollectedDamaged,
            Self::CollectedOther => RefusalCode::CollectedOther,
            Self::CollectedAccount(_) => RefusalCode::CollectedAccount,
            Self::CollectedAccounts => RefusalCode::CollectedAccounts,
            Self::CollectedSeveral => RefusalCode::CollectedSeveral,
        }
    }
}
