//! Commands that one engine's driver has beside the usual ones.

use std::sync::Arc;

use http::Method;
use serde_json::Value;
use thirtyfour::common::command::{Command, ExtensionCommand};

/// The command at this endpoint of the session.
pub(crate) fn command(endpoint: &'static str, parameters: Value) -> Command {
    Command::ExtensionCommand(Box::new(Own {
        endpoint,
        parameters,
    }))
}

#[derive(Debug)]
struct Own {
    endpoint: &'static str,
    parameters: Value,
}

impl ExtensionCommand for Own {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.parameters.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.into()
    }
}
