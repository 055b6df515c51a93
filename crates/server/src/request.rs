//! The requests of a browser: the method and the target of one request.

use std::io::{self, Read};

/// A longer head than this is no browser's.
const LONGEST_HEAD: usize = 64 * 1024;
const MOST_HEADERS: usize = 100;

/// The first line of a request; nothing that follows it matters to a static server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// As the browser wrote it, with query and percent signs.
    pub(crate) target: String,
}

impl Request {
    /// Reads the head of a request; `None` if it is not one.
    pub(crate) fn read(stream: &mut impl Read) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut piece = [0; 4096];
        loop {
            let length = stream.read(&mut piece)?;
            if length == 0 || head.len() > LONGEST_HEAD {
                return Ok(None);
            }
            head.extend(piece.iter().take(length));
            match parse(&head) {
                Ok(Some(request)) => return Ok(Some(request)),
                Ok(None) => {}
                Err(_) => return Ok(None),
            }
        }
    }

    pub(crate) fn is_understood(&self) -> bool {
        self.method == "GET" || self.method == "HEAD"
    }

    pub(crate) fn wants_body(&self) -> bool {
        self.method != "HEAD"
    }

    /// The path without query and fragment, percent signs resolved; `None` if that is no text.
    pub(crate) fn path(&self) -> Option<String> {
        let end = self.target.find(['?', '#']).unwrap_or(self.target.len());
        decode(self.target.get(..end)?)
    }
}

/// `None` as long as the head is not complete.
fn parse(head: &[u8]) -> Result<Option<Request>, httparse::Error> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    if request.parse(head)?.is_partial() {
        return Ok(None);
    }
    Ok(request
        .method
        .zip(request.path)
        .map(|(method, target)| Request {
            method: method.to_owned(),
            target: target.to_owned(),
        }))
}

/// Resolves `%20` and its like.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            16 * digit(rest.next()?)? + digit(rest.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(target: &str) -> Request {
        Request {
            method: "GET".to_owned(),
            target: target.to_owned(),
        }
    }

    #[test]
    fn reads_the_first_line_of_a_whole_head() {
        let mut stream: &[u8] = b"HEAD /a?b HTTP/1.1\r\nHost: x\r\n\r\n";
        let request = Request::read(&mut stream).unwrap().unwrap();
        assert_eq!(
            (request.method.as_str(), request.target.as_str()),
            ("HEAD", "/a?b")
        );
        assert!(request.is_understood() && !request.wants_body());
    }

    #[test]
    fn refuses_what_is_no_request() {
        for text in [
            "",
            "GET / HTTP/1.1\r\n",
            "hello\r\n\r\n",
            "\u{1F642}\r\n\r\n",
        ] {
            assert_eq!(
                Request::read(&mut text.as_bytes()).unwrap(),
                None,
                "{text:?}"
            );
        }
    }

    #[test]
    fn resolves_percent_signs_and_drops_the_query() {
        assert_eq!(
            asking("/a%20b/%C3%BC.js?x=/../y").path().as_deref(),
            Some("/a b/ü.js")
        );
        for broken in ["/%", "/%4", "/%zz", "/%+1", "/%ff"] {
            assert_eq!(asking(broken).path(), None, "{broken}");
        }
    }
}
