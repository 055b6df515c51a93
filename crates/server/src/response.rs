//! The responses that the browser gets.

use std::io::{self, Write};

use crate::rules::Header;

/// A status, headers and a body; length and connection are added when it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<Header>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// A body of one type, never kept by the browser without asking again.
    pub(crate) fn new(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        let headers = vec![
            Header::new("Content-Type", content_type),
            Header::new("Cache-Control", "no-cache"),
        ];
        Self {
            status,
            headers,
            body,
        }
    }

    /// A page of one sentence.
    pub(crate) fn plain(status: u16, sentence: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{sentence}</title>\
             <h1>{sentence}</h1></html>\n"
        );
        Self::new(status, "text/html; charset=utf-8", page.into_bytes())
    }

    pub(crate) fn redirect(target: &str) -> Self {
        let mut response = Self::plain(301, "Moved permanently");
        response.set(Header::new("Location", target));
        response
    }

    /// Adds a header, in place of one of the same name.
    pub(crate) fn set(&mut self, header: Header) {
        self.headers
            .retain(|present| !present.name.eq_ignore_ascii_case(&header.name));
        self.headers.push(header);
    }

    pub(crate) fn write(&self, stream: &mut impl Write, with_body: bool) -> io::Result<()> {
        let mut bytes =
            format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status)).into_bytes();
        for Header { name, value } in &self.headers {
            write!(bytes, "{name}: {value}\r\n")?;
        }
        write!(
            bytes,
            "Content-Length: {}\r\nConnection: close\r\n\r\n",
            self.body.len()
        )?;
        if with_body {
            bytes.extend_from_slice(&self.body);
        }
        // One write, so that a small answer is one packet.
        stream.write_all(&bytes)
    }
}

/// The words behind the numbers this server uses; any other number goes without.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_takes_the_place_of_its_namesake() {
        let mut response = Response::new(200, "text/css", b"a".to_vec());
        response.set(Header::new("content-type", "text/plain"));
        let mut text = Vec::new();
        response.write(&mut text, true).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(
            text.starts_with("HTTP/1.1 200 OK\r\nCache-Control: no-cache\r\n"),
            "{text}"
        );
        assert!(
            text.contains("content-type: text/plain\r\n") && !text.contains("text/css"),
            "{text}"
        );
        assert!(
            text.ends_with("Content-Length: 1\r\nConnection: close\r\n\r\na"),
            "{text}"
        );
    }

    #[test]
    fn without_body_the_length_stays() {
        let mut text = Vec::new();
        Response::new(200, "text/css", b"abc".to_vec())
            .write(&mut text, false)
            .unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(
            text.contains("Content-Length: 3\r\n") && text.ends_with("\r\n\r\n"),
            "{text}"
        );
    }
}
