//! The network between page and server.

use serde_json::{Value, json};

/// Bytes in a second of so many bits.
const fn bytes(kilobits: u32) -> u32 {
    kilobits * 1000 / 8
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Network {
    /// This machine's own: nothing is held back.
    Loopback,
    /// What Lighthouse calls slow 4G, for a phone on its way.
    Slow4g,
}

impl Network {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Slow4g => "slow 4G",
        }
    }

    /// As the browser's own protocol wants it.
    pub(super) fn conditions(self) -> Value {
        let (latency, down, up) = match self {
            Self::Loopback => (json!(0), json!(-1), json!(-1)),
            Self::Slow4g => (json!(150), json!(bytes(1_600)), json!(bytes(750))),
        };
        json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": down,
            "uploadThroughput": up,
        })
    }
}
