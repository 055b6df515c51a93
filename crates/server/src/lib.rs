//! A small static file server for `cargo xtask serve` and the browser tests.
//!
//! It listens on 127.0.0.1 only, answers several requests at once and is gone when it is dropped.
//! [`Rules`] bend its answers: a path that never answers, a broken file, an extra header, a folder
//! below which everything lies.

mod connection;
mod mime;
mod paths;
mod request;
mod response;
mod rules;
mod site;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub use paths::Paths;
pub use rules::{Header, Replacement, Rules};

use connection::Connections;
use site::Site;

/// A running server. Dropping it closes the port and every connection.
pub struct Server {
    address: SocketAddr,
    connections: Arc<Connections>,
    door: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `root` on `port`, or on any free port if that is 0.
    ///
    /// # Errors
    /// When `root` is no readable folder, or the port cannot be had.
    pub fn start(root: &Path, port: u16, rules: Rules) -> io::Result<Self> {
        Self::at(root, TcpListener::bind((Ipv4Addr::LOCALHOST, port))?, rules)
    }

    /// Serves `root` where somebody listens already.
    ///
    /// # Errors
    /// When `root` is no readable folder.
    pub fn at(root: &Path, listener: TcpListener, rules: Rules) -> io::Result<Self> {
        let site = Site::new(root, rules)?;
        let address = listener.local_addr()?;
        let connections = Arc::new(Connections::new(site));
        let door = {
            let connections = Arc::clone(&connections);
            thread::spawn(move || let_in(&listener, &connections))
        };
        Ok(Self {
            address,
            connections,
            door: Some(door),
        })
    }

    /// The address of the server without a slash at the end, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every path asked for so far, in order and as the browser wrote it.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.connections.log()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.connections.close();
        // The door waits for a visitor; this one only wakes it, so that it sees the closed sign.
        // If even that fails there is no visitor to come and nothing to wait for.
        if TcpStream::connect(self.address).is_ok()
            && let Some(door) = self.door.take()
        {
            // A panic in there has been reported by the thread itself.
            let _ = door.join();
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address())
            .finish_non_exhaustive()
    }
}

/// Gives every visitor a thread of their own until the server closes.
fn let_in(listener: &TcpListener, connections: &Arc<Connections>) {
    for visitor in listener.incoming() {
        if connections.are_closed() {
            return;
        }
        // A visitor who hung up before being let in is nobody's loss.
        let Ok(stream) = visitor else { continue };
        let connections = Arc::clone(connections);
        thread::spawn(move || connections.serve(stream));
    }
}
