//! The connections that are open: one thread and one request each.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::request::Request;
use crate::response::Response;
use crate::site::{Answer, Site};

/// How long a browser may take to send its request, or to take the response.
const PATIENCE: Duration = Duration::from_secs(30);

/// Everything that the server's threads share.
pub(crate) struct Connections {
    site: Site,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    closed: bool,
    next: u64,
    open: HashMap<u64, TcpStream>,
    log: Vec<String>,
}

impl Connections {
    pub(crate) fn new(site: Site) -> Self {
        Self {
            site,
            state: Mutex::default(),
        }
    }

    /// Answers the one request that comes over `stream`.
    pub(crate) fn serve(&self, stream: TcpStream) {
        let Some(number) = self.register(&stream) else {
            return;
        };
        // A browser that goes away in the middle is an everyday thing.
        let _ = self.converse(stream);
        self.state().open.remove(&number);
    }

    fn converse(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let Some(request) = Request::read(&mut stream)? else {
            return Response::plain(400, "Bad request").write(&mut stream, true);
        };
        self.state().log.push(request.target.clone());
        match self.site.answer(&request) {
            Answer::Now(response) => response.write(&mut stream, request.wants_body())?,
            Answer::Never => return wait_for_the_end(stream),
        }
        stream.flush()?;
        stream.shutdown(Shutdown::Write)?;
        // Closing with something unread would reset the connection under the answer.
        wait_for_the_end(stream)
    }

    /// Closes every connection, now and in future.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        for stream in state.open.values() {
            // Closed already is closed too.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    pub(crate) fn are_closed(&self) -> bool {
        self.state().closed
    }

    pub(crate) fn log(&self) -> Vec<String> {
        self.state().log.clone()
    }

    /// Notes an open connection, so that it can be closed from outside its thread.
    fn register(&self, stream: &TcpStream) -> Option<u64> {
        let copy = stream.try_clone().ok()?;
        let mut state = self.state();
        if state.closed {
            return None;
        }
        let number = state.next;
        state.next += 1;
        state.open.insert(number, copy);
        Some(number)
    }

    /// A thread that panicked while holding the lock leaves nothing half done behind.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads until the other side, or the end of the server, closes the connection.
fn wait_for_the_end(mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(None)?;
    let mut ignored = [0; 1024];
    while stream.read(&mut ignored)? > 0 {}
    Ok(())
}
