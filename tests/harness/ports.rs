//! Where sites are served.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Mutex, PoisonError};

static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A listener at a port that no site of this program had before. Browsers are handed on from test to
/// test, and what a page stored stays with its address.
pub(crate) fn listener() -> TcpListener {
    let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        if used.insert(port(&listener)) {
            return listener;
        }
    }
}

/// The port of a listener.
pub(crate) fn port(listener: &TcpListener) -> u16 {
    let address = listener.local_addr();
    address.expect("a bound port has a number").port()
}
