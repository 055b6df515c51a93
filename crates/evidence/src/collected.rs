//! Reads the collector's file: a head, one line or more for each request, and an end with the digest
//! of all lines before it. `docs/collector-format.md` says what stands where.

mod about;
mod answers;
mod asked;
mod head;
pub(crate) mod images;
mod line;
mod made_by_aws;
mod organization;
pub(crate) mod table;
mod things;

use hmac_sha256::Hash;

use crate::documents::Outcome;
use crate::doubled::doubled;
use crate::drawn::hexadecimal;
use crate::fold::{Fold, Stated};
use crate::problem::Problem;
use crate::refusal::Refusal;
use answers::Answers;
use head::Head;
pub(crate) use head::{Front, front};
use line::{End, Line};

/// The collector writes no longer line; a copied one may have a few bytes more.
const LONGEST: usize = 64 << 10;

/// One file of the collector, line by line.
pub(crate) struct Collected {
    /// The line at hand, as far as it is there.
    line: Vec<u8>,
    digest: Hash,
    /// Lines before the one at hand, from the head on.
    lines: u64,
    /// Bytes before the line at hand.
    at: u64,
    fold: Fold,
    answers: Option<Answers>,
    ended: bool,
}

impl Collected {
    pub(crate) fn new(fold: Fold) -> Self {
        Self {
            line: Vec::new(),
            digest: Hash::new(),
            lines: 0,
            at: 0,
            fold,
            answers: None,
            ended: false,
        }
    }

    /// Goes on with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let mut rest = bytes;
        while let Some(place) = rest.iter().position(|byte| *byte == b'\n') {
            let (front, after) = rest.split_at(place);
            self.extend(front)?;
            self.end_line()?;
            rest = after.get(1..).unwrap_or_default();
        }
        self.extend(rest)
    }

    fn extend(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.line.extend_from_slice(bytes);
        if self.line.len() > LONGEST {
            return Err(Refusal::OutOfProportion { limit: LONGEST });
        }
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), Refusal> {
        let line = core::mem::take(&mut self.line);
        let taken = self.take(line.trim_ascii());
        self.at += line.len() as u64 + 1;
        self.line = line;
        self.line.clear();
        taken
    }

    /// A line from the head on. What a terminal has around them is no object.
    fn take(&mut self, line: &[u8]) -> Result<(), Refusal> {
        if line.first() != Some(&b'{') {
            let between = self.answers.is_some() && !self.ended && !line.is_empty();
            return if between {
                Err(Refusal::CollectedDamaged)
            } else {
                Ok(())
            };
        }
        if self.ended {
            // Another file follows: each has its own digest.
            return Err(Refusal::CollectedSeveral);
        }
        if doubled(line).is_some() {
            return Err(Refusal::CollectedDamaged);
        }
        let parsed: Line<'_> =
            serde_json::from_slice(line).map_err(|_| Refusal::CollectedDamaged)?;
        if let Some(end) = parsed.end() {
            return self.end(&end);
        }
        self.digest.update(line);
        self.digest.update(b"\n");
        self.lines += 1;
        let Some(answers) = &mut self.answers else {
            let head = Head::read(line, self.fold.closing(), self.fold.now())?;
            self.fold.stated = Some(Stated {
                account: head.account,
                taken_at: head.started,
            });
            self.answers = Some(Answers::new(head, &mut self.fold));
            return Ok(());
        };
        if parsed.is_head() {
            return Err(Refusal::CollectedSeveral);
        }
        answers.take(&parsed, &mut self.fold)
    }

    fn end(&mut self, end: &End<'_>) -> Result<(), Refusal> {
        self.ended = true;
        let digest = core::mem::replace(&mut self.digest, Hash::new());
        let fits = hexadecimal(digest.finalize()) == end.sha256 && end.lines == self.lines;
        if self.answers.is_none() || !fits {
            return Err(Refusal::CollectedDamaged);
        }
        if end.stopped {
            self.fold.problem(Problem::Stopped);
        }
        Ok(())
    }

    /// After the last byte.
    pub(crate) fn finish(mut self) -> Result<Vec<Outcome>, Refusal> {
        if !self.line.is_empty() {
            self.end_line().map_err(|refusal| match refusal {
                // The end is missing: half a line is no damage by itself.
                Refusal::CollectedDamaged if !self.ended => Refusal::CollectedCut,
                other => other,
            })?;
        }
        let Some(answers) = self.answers.filter(|_| self.ended) else {
            return Err(Refusal::CollectedCut);
        };
        let kind = answers.finish(&mut self.fold)?;
        Ok(vec![Ok((kind, self.fold))])
    }
}
