//! Reads one file, slice by slice.

use hmac_sha256::Hash;

use crate::collected::{self, Collected};
use crate::documentation::Hint;
use crate::documents::{Documents, Outcome};
use crate::drawn::{self, Drawn};
use crate::fold::Fold;
use crate::front::{Front, front, without_mark};
use crate::kind::Kind;
use crate::refusal::Refusal;
use crate::scan::Scan;
use crate::secrets::Secrets;
use crate::source::Given;
use crate::table::{self, Table};
use crate::text::{self, Text};

/// A file has at most so many bytes.
pub const LIMIT: u64 = 256 << 20;

/// The kind of a file shows within so many first bytes.
const HEAD: usize = 64 << 10;

/// Recognises and reads one file, slice by slice. The slices may be cut anywhere.
pub struct Reader {
    given: Given,
    digest: Hash,
    bytes: u64,
    secrets: Secrets,
    hint: Hint,
    way: Way,
}

/// How the file is read.
enum Way {
    /// Not known yet: its first bytes.
    Undecided(Vec<u8>),
    Json(Box<(Scan, Documents)>),
    Table(Box<Table>),
    Collected(Box<Collected>),
    /// The message that the account is in no organization. Nothing else is read of it.
    NoOrganization(Box<Fold>),
}

impl Reader {
    /// A reader for a file of which this is known.
    #[must_use]
    pub fn new(given: Given) -> Self {
        Self {
            given,
            digest: Hash::new(),
            bytes: 0,
            secrets: Secrets::default(),
            hint: Hint::default(),
            way: Way::Undecided(Vec::new()),
        }
    }

    /// Goes on with these bytes. After an error the reader is of no more use.
    ///
    /// # Errors
    /// [`Refusal`] says why the file is not taken. A credential goes before any other reason that
    /// the same slice has.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.bytes += bytes.len() as u64;
        if self.bytes > LIMIT || self.given.bytes_known.is_some_and(|known| known > LIMIT) {
            return Err(Refusal::TooLarge);
        }
        if let Some(secret) = self.secrets.push(bytes) {
            return Err(Refusal::Secret(secret));
        }
        self.digest.update(bytes);
        let Way::Undecided(head) = &mut self.way else {
            let pushed = self.way.push(bytes);
            return pushed.map_err(|refusal| self.hint.instead(refusal));
        };
        head.extend_from_slice(bytes);
        if head.len() < HEAD {
            return Ok(());
        }
        self.decide(false)
    }

    /// The facts that the file shows, after its last byte, where it is one output.
    ///
    /// # Errors
    /// [`Refusal`] says why the file is not taken: the first reason where it has several outputs.
    pub fn finish(self) -> Result<Drawn, Refusal> {
        let mut outcomes = self.finish_all()?;
        if outcomes.len() == 1
            && let Some(only) = outcomes.pop()
        {
            return only;
        }
        let expected = "one kind of output in a file";
        let first = outcomes.into_iter().find_map(Result::err);
        Err(first.unwrap_or(Refusal::Unrecognised { expected }))
    }

    /// What each output in the text shows, or why it is not taken; at least one. The first has the
    /// digest of the whole text, any further one that digest with its number.
    ///
    /// # Errors
    /// [`Refusal`] says why nothing of the text is taken.
    pub fn finish_all(mut self) -> Result<Vec<Result<Drawn, Refusal>>, Refusal> {
        if let Some(secret) = self.secrets.finish() {
            return Err(Refusal::Secret(secret));
        }
        if matches!(self.way, Way::Undecided(_)) {
            self.decide(true)?;
        }
        let digest = drawn::hexadecimal(self.digest.finalize());
        let outcomes = self
            .way
            .finish()
            .map_err(|refusal| self.hint.instead(refusal))?;
        let draw = |(place, outcome): (usize, Outcome)| {
            let (kind, fold) = outcome.map_err(|refusal| self.hint.instead(refusal))?;
            let digest = drawn::numbered(&digest, place);
            Ok(drawn::draw(kind, fold, self.given.clone(), digest))
        };
        Ok(outcomes.into_iter().enumerate().map(draw).collect())
    }

    /// Decides how to read, from the first bytes only, so that slices make no difference.
    fn decide(&mut self, whole: bool) -> Result<(), Refusal> {
        let Way::Undecided(head) = &mut self.way else {
            return Ok(());
        };
        let bytes = core::mem::take(head);
        let first = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
        match collected::front(without_mark(first)) {
            Some(collected::Front::Head(place)) => {
                let fold = Fold::new(self.given.now, self.given.closing);
                let mut collected = Collected::new(fold);
                collected.push(without_mark(&bytes).get(place..).unwrap_or_default())?;
                self.way = Way::Collected(Box::new(collected));
                return Ok(());
            }
            Some(collected::Front::Other) => return Err(Refusal::CollectedOther),
            None => {}
        }
        self.hint = Hint::of(first);
        let (now, closing) = (self.given.now, self.given.closing);
        let fold = Fold::new(now, closing);
        self.way = match front(first)? {
            Front::Json => {
                self.hint.refusal()?;
                Way::Json(Box::new((Scan::default(), Documents::new(now, closing))))
            }
            Front::Text => match table::recognise(without_mark(first), whole) {
                Some(found) => Way::Table(Box::new(Table::new(fold, found))),
                None => match text::classify(without_mark(first), whole) {
                    Text::NoOrganization => Way::NoOrganization(Box::new(fold)),
                    Text::Refused(refusal) => return Err(refusal),
                },
            },
        };
        let pushed = self.way.push(without_mark(&bytes));
        pushed.map_err(|refusal| self.hint.instead(refusal))
    }
}

impl Way {
    fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        match self {
            Self::Json(both) => {
                let (scan, documents) = &mut **both;
                scan.push(bytes, documents)
            }
            Self::Table(table) => table.push(bytes),
            Self::Collected(collected) => collected.push(bytes),
            Self::Undecided(_) | Self::NoOrganization(_) => Ok(()),
        }
    }

    fn finish(self) -> Result<Vec<Outcome>, Refusal> {
        match self {
            Self::Undecided(_) => Err(Refusal::Empty),
            Self::Json(both) => {
                let (mut scan, mut documents) = *both;
                scan.finish(&mut documents)?;
                Ok(documents.finish())
            }
            Self::Table(table) => Ok(vec![table.finish()]),
            Self::Collected(collected) => collected.finish(),
            Self::NoOrganization(mut fold) => {
                fold.facts.no_organization = true;
                fold.things = 1;
                Ok(vec![Ok((Kind::NoOrganization, *fold))])
            }
        }
    }
}
