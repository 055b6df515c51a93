//! Errors as JSON, and outputs that only all their members tell.

use super::Documents;
use crate::kind::Kind;
use crate::refusal::Refusal;
use crate::text::{NOT_IN_USE, name};

/// Members beside which an error is the whole answer.
const OF_ERROR: &[&str] = &["error", "message", "code", "__type", "responsemetadata"];

impl Documents {
    /// After the last member of a document.
    pub(super) fn recognise_by_names(&mut self) -> Result<(), Refusal> {
        if self.page.results && self.page.kind.is_none() {
            // An empty list: the members beside it tell which one.
            let config = self.page.has("queryinfo");
            self.is(if config {
                Kind::ConfigResources
            } else {
                Kind::ProtectedResources
            });
        }
        if self.page.kind.is_none() {
            self.take_flat()?;
        }
        if self.page.kind == Some(Kind::ContactInformation) {
            let status = self.page.flat.verification.take();
            self.part.fold.verification(status.as_deref());
        }
        self.take_error()
    }

    /// `{"Error": {"Code"}}` of SDKs, `{"Code", "Message"}` of the command line, `{"__type",
    /// "message"}` of the services themselves.
    fn take_error(&mut self) -> Result<(), Refusal> {
        let page = &mut self.page;
        let is_error = page.has("error") || page.kind.is_none() && page.has("message");
        let Some(code) = page.error.take().filter(|_| is_error) else {
            return Ok(());
        };
        let only = page
            .names
            .iter()
            .all(|name| OF_ERROR.contains(&name.as_str()));
        if only && code == NOT_IN_USE {
            return self.no_organization();
        }
        // The services write `com.amazonaws.organizations#AccessDeniedException`.
        let code = code.rsplit('#').next().unwrap_or_default();
        self.page.refuse(Refusal::ErrorMessage {
            error: name(code),
            operation: String::new(),
        });
        Ok(())
    }

    pub(super) fn no_organization(&mut self) -> Result<(), Refusal> {
        self.is(Kind::NoOrganization);
        self.part.fold.facts.no_organization = true;
        self.count(true)
    }
}
