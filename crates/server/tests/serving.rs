//! The server as a browser meets it: over a socket.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use server::{Header, Paths, Replacement, Rules, Server};

/// A folder with a page, a module and a secret beside it, gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(place.join("root/assets")).unwrap();
        fs::write(place.join("secret.txt"), "secret").unwrap();
        fs::write(place.join("root/index.html"), "<h1>Start</h1>").unwrap();
        fs::write(place.join("root/assets/app.wasm"), b"\0asm").unwrap();
        fs::write(place.join("root/assets/index.html"), "<h1>Assets</h1>").unwrap();
        Self(place)
    }

    fn serve(&self, rules: Rules) -> Server {
        Server::start(&self.0.join("root"), 0, rules).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address().strip_prefix("http://").unwrap()).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    stream
}

fn send(server: &Server, method: &str, target: &str) -> TcpStream {
    let mut stream = connect(server);
    write!(
        stream,
        "{method} {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    .unwrap();
    stream
}

fn ask(server: &Server, method: &str, target: &str) -> String {
    let mut text = String::new();
    send(server, method, target)
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn get(server: &Server, target: &str) -> String {
    ask(server, "GET", target)
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap()
}

#[test]
fn hands_out_files_with_their_types() {
    let folder = Folder::new("files");
    let server = folder.serve(Rules::default());
    let page = get(&server, "/");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"));
    assert!(page.contains("Cache-Control: no-cache\r\n") && page.ends_with("<h1>Start</h1>"));
    assert!(get(&server, "/assets/app.wasm?x").contains("Content-Type: application/wasm\r\n"));
    assert!(get(&server, "/assets/").ends_with("<h1>Assets</h1>"));
    assert!(get(&server, "/assets").contains("Location: /assets/\r\n"));
    assert!(ask(&server, "HEAD", "/").ends_with("\r\n\r\n"));
    assert_eq!(status(&get(&server, "/none")), "404");
    assert_eq!(status(&ask(&server, "POST", "/")), "405");
    assert_eq!(server.log().first().map(String::as_str), Some("/"));
    assert!(server.log().contains(&"/assets/app.wasm?x".to_owned()));
}

#[test]
fn never_leaves_its_folder() {
    let folder = Folder::new("traversal");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("root/link.txt"))
        .unwrap();
    let server = folder.serve(Rules::default());
    let absolute = folder.0.join("secret.txt");
    for target in [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//../secret.txt",
        "/link.txt",
        &format!("/{}", absolute.display()),
        "/index.html%00",
    ] {
        let answer = get(&server, target);
        assert!(!answer.contains("secret"), "{target}: {answer}");
        assert_eq!(status(&answer), "404", "{target}");
    }
}

#[test]
fn serves_below_a_prefix_and_nothing_beside_it() {
    let folder = Folder::new("prefix");
    let server = folder.serve(Rules {
        prefix: "/deep/down/".to_owned(),
        ..Rules::default()
    });
    assert!(get(&server, "/deep/down").contains("Location: /deep/down/\r\n"));
    assert!(get(&server, "/deep/down/").ends_with("<h1>Start</h1>"));
    assert!(get(&server, "/deep/down/assets").contains("Location: /deep/down/assets/\r\n"));
    assert_eq!(status(&get(&server, "/")), "404");
    assert_eq!(status(&get(&server, "/deep/downstairs")), "404");
}

#[test]
fn replaces_answers_and_adds_headers() {
    let folder = Folder::new("replace");
    let broken = Replacement::new(500, "text/plain", "broken");
    let server = folder.serve(Rules {
        headers: vec![(
            Paths::these(&["*.html", "/"]),
            Header::new("Cache-Control", "no-store"),
        )],
        replace: BTreeMap::from([("/assets/app.wasm".to_owned(), broken)]),
        ..Rules::default()
    });
    let page = get(&server, "/index.html");
    assert!(page.contains("Cache-Control: no-store\r\n") && !page.contains("no-cache"));
    let module = get(&server, "/assets/app.wasm");
    assert!(
        module.starts_with("HTTP/1.1 500 ") && module.ends_with("broken"),
        "{module}"
    );
}

#[test]
fn withheld_answers_hold_up_nobody_else_and_end_with_the_server() {
    let folder = Folder::new("withhold");
    let server = folder.serve(Rules {
        withhold: Paths::all_but(&["/"]),
        ..Rules::default()
    });
    let mut waiting: Vec<_> = (0..20)
        .map(|n| send(&server, "GET", &format!("/{n}")))
        .collect();
    assert!(get(&server, "/").ends_with("<h1>Start</h1>"));
    let first = waiting.first_mut().unwrap();
    first
        .set_read_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    let silence = first.read(&mut [0; 1]).unwrap_err().kind();
    assert!(
        matches!(silence, ErrorKind::WouldBlock | ErrorKind::TimedOut),
        "{silence:?}"
    );
    first
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let address = server.address();
    drop(server);
    for mut stream in waiting {
        // Closed properly or cut off: either way it is over.
        assert!(stream.read(&mut [0; 1]).map_or(true, |length| length == 0));
    }
    assert!(TcpStream::connect(address.strip_prefix("http://").unwrap()).is_err());
}

#[test]
fn a_missing_folder_and_a_taken_port_are_errors() {
    let folder = Folder::new("errors");
    assert!(Server::start(&folder.0.join("none"), 0, Rules::default()).is_err());
    assert!(Server::start(&folder.0.join("secret.txt"), 0, Rules::default()).is_err());
    let server = folder.serve(Rules::default());
    let port = server
        .address()
        .rsplit(':')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(Server::start(&folder.0.join("root"), port, Rules::default()).is_err());
}
