//! Recognises JSON documents by their members and hands their elements to the fold. A text may have
//! several: pages of one output, or several outputs.

mod command;
mod error;
mod flat;
mod line;
mod list;
mod page;
mod paging;
mod parse;
mod part;
mod query;

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::elements::{Count, ErrorMember, Organization, OrganizationAccount, TableExport};
use crate::fold::Fold;
use crate::kind::Kind;
use crate::refusal::Refusal;
use crate::scan::Sink;
use command::Command;
pub(crate) use line::is_beside_documents;
use list::List;
use page::Page;
use paging::Paging;
use parse::parse;
use part::Part;

/// A description of the document that was expected.
const EXPECTED: &str = "the output of one of the listed commands";

/// One output: its kind and what was folded of it, or why it is not taken.
pub(crate) type Outcome = Result<(Kind, Fold), Refusal>;

/// The documents of one text.
pub(crate) struct Documents {
    now: Timestamp,
    closing: Option<AccountId>,
    /// The outputs before the one at hand.
    done: Vec<Outcome>,
    part: Part,
    page: Page,
    /// The command that the line before the next document shows.
    command: Option<Command>,
    /// The Region whose name stands above the documents, after the last command.
    heading: Option<String>,
}

impl Documents {
    pub(crate) fn new(now: Timestamp, closing: Option<AccountId>) -> Self {
        Self {
            now,
            closing,
            done: Vec::new(),
            part: Part::new(now, closing),
            page: Page::default(),
            command: None,
            heading: None,
        }
    }

    /// The document at hand is of this kind. One of another kind than before begins another output.
    fn is(&mut self, kind: Kind) {
        match self.page.kind {
            Some(known) if known == kind => return,
            Some(_) => {
                let expected = "one kind of output in a document";
                return self.page.refuse(Refusal::Unrecognised { expected });
            }
            None => self.page.kind = Some(kind),
        }
        if self.part.kind.is_some_and(|known| known != kind) {
            self.next_part();
        }
        self.part.kind = Some(kind);
        let command = self.page.command.as_ref();
        let operation = command.map(|command| command.operation.as_str());
        if operation.is_some_and(|one| !kind.printed_by().contains(&one)) {
            self.page.refuse(Refusal::OtherOutput(kind));
        }
    }

    /// Ends the output at hand and begins another one.
    fn next_part(&mut self) {
        let new = Part::new(self.now, self.closing);
        let ended = core::mem::replace(&mut self.part, new);
        self.done.extend(ended.finish());
    }

    /// After the last document: all outputs, at least one.
    pub(crate) fn finish(mut self) -> Vec<Outcome> {
        self.next_part();
        if self.done.is_empty() {
            self.done
                .push(Err(Refusal::Unrecognised { expected: EXPECTED }));
        }
        self.done
    }

    /// Counts an element.
    fn count(&mut self, readable: bool) -> Result<(), Refusal> {
        self.part.count(readable)
    }

    /// Takes the document at hand, or says why not.
    fn end_document(&mut self) -> Result<(), Refusal> {
        let page = core::mem::take(&mut self.page);
        let Some(refusal) = page.refusal().or_else(|| self.part.refusal(&page)) else {
            return self.part.add(page);
        };
        // Of an output into which something of it went, nothing is taken.
        if page.kind.is_some() {
            self.part = Part::new(self.now, self.closing);
        } else {
            self.next_part();
        }
        self.done.push(Err(refusal));
        Ok(())
    }

    fn paging(&mut self, paging: Paging, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let value = parse::<Value>(bytes, at)?;
        self.page.open |= !value.is_some_and(|value| paging.is_end(&value));
        Ok(())
    }

    fn account_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        if bytes.first() != Some(&b'{') {
            self.page.flat.account = parse(bytes, at)?;
            return Ok(());
        }
        self.is(Kind::Account);
        let account = parse::<OrganizationAccount<'_>>(bytes, at)?;
        let folded = account.map(|account| self.part.fold.described_account(&account));
        self.count(matches!(folded, Some(Ok(()))))
    }

    fn organization_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.is(Kind::Organization);
        let one = parse::<Organization<'_>>(bytes, at)?;
        let folded = one.map(|one| self.part.fold.organization(&one));
        self.count(matches!(folded, Some(Ok(()))))
    }

    fn contact_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.is(Kind::ContactInformation);
        let value = parse::<Value>(bytes, at)?;
        let folded = value.map(|value| self.part.fold.contact(&value));
        self.count(matches!(folded, Some(Ok(()))))
    }
}

impl Sink for Documents {
    fn begin(&mut self) {
        self.page.command = self.command.take();
        let command = self.page.command.as_ref();
        let named = command.and_then(|command| command.region.clone());
        // A command that goes on in the next line may have its Region there.
        self.page.region = named.or_else(|| self.heading.clone());
    }

    fn list(&mut self, key: &str) -> Result<(), Refusal> {
        let key = key.to_ascii_lowercase();
        self.page.names.insert(key.clone());
        self.page.list = List::of(&key);
        if self.page.list == List::Results {
            self.page.results = true;
        }
        self.page.open |= Paging::of(&key).is_some();
        if let Some(kind) = self.page.list.kind() {
            self.is(kind);
        }
        Ok(())
    }

    fn element(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.take_element(bytes, at)
    }

    fn member(&mut self, key: &str, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let key = key.to_ascii_lowercase();
        self.page.names.insert(key.clone());
        let flat = &mut self.page.flat;
        match key.as_str() {
            "count" => {
                let count = parse::<Count>(bytes, at)?;
                self.page.search_count(count);
            }
            "totaldiscoveredresources" => self.page.total = parse(bytes, at)?,
            "organization" => self.organization_member(bytes, at)?,
            "account" => self.account_member(bytes, at)?,
            "accountid" => flat.account_id = parse(bytes, at)?,
            "accountstate" => flat.state = parse(bytes, at)?,
            "accountcreateddate" => flat.created = parse(bytes, at)?,
            "arn" => flat.arn = parse(bytes, at)?,
            "contactinformation" => self.contact_member(bytes, at)?,
            "verificationstatus" => {
                let status = parse::<String>(bytes, at)?;
                self.page.flat.verification = status;
            }
            "accountplantype" => flat.plan = parse(bytes, at)?,
            "accountplanexpirationdate" => flat.plan_ends = parse(bytes, at)?,
            "summarymap" => {
                self.is(Kind::AccountDetails);
                let map = parse::<Value>(bytes, at)?;
                let folded = map.map(|map| self.part.fold.account_detail(&map));
                self.count(matches!(folded, Some(Ok(()))))?;
            }
            "exportdescription" => {
                self.is(Kind::OtherCopies);
                let export = parse::<TableExport<'_>>(bytes, at)?;
                let folded = export.map(|export| self.part.fold.table_export(&export));
                self.count(matches!(folded, Some(Ok(()))))?;
            }
            "code" | "__type" => self.page.error = parse(bytes, at)?,
            "error" => {
                let error = parse::<ErrorMember>(bytes, at)?;
                self.page.error = error.map(|error| error.code);
            }
            other => match Paging::of(other) {
                Some(paging) => self.paging(paging, bytes, at)?,
                None => drop(parse::<IgnoredAny>(bytes, at)?),
            },
        }
        Ok(())
    }

    fn document(&mut self) -> Result<(), Refusal> {
        self.recognise_by_names()?;
        self.end_document()
    }

    fn line(&mut self, line: &str, at: u64) -> Result<(), Refusal> {
        self.take_line(line, at)
    }
}
