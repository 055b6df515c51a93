//! Which answer a request gets: the rules first, then the files.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::mime::content_type;
use crate::request::Request;
use crate::response::Response;
use crate::rules::Rules;

/// A folder and the rules by which it is served.
pub(crate) struct Site {
    root: PathBuf,
    rules: Rules,
}

/// The answer to a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Now(Response),
    /// The connection stays open and silent.
    Never,
}

impl Site {
    pub(crate) fn new(root: &Path, mut rules: Rules) -> io::Result<Self> {
        // Symbolic links in the way to the folder are fine; links out of it are not followed.
        let root = root.canonicalize()?;
        if !root.is_dir() {
            return Err(io::Error::new(
                io::ErrorKind::NotADirectory,
                root.display().to_string(),
            ));
        }
        let prefix = rules.prefix.trim_matches('/');
        rules.prefix = if prefix.is_empty() {
            String::new()
        } else {
            format!("/{prefix}")
        };
        Ok(Self { root, rules })
    }

    pub(crate) fn answer(&self, request: &Request) -> Answer {
        if !request.is_understood() {
            return Answer::Now(Response::plain(405, "Only GET and HEAD are answered here"));
        }
        let Some(path) = request.path() else {
            return Answer::Now(Response::plain(400, "That is not a path"));
        };
        let Some(path) = path.strip_prefix(&self.rules.prefix) else {
            return Answer::Now(not_found());
        };
        if path.is_empty() {
            return Answer::Now(Response::redirect(&format!("{}/", self.rules.prefix)));
        }
        if self.rules.withhold.contain(path) {
            return Answer::Never;
        }
        let mut response = match self.rules.replace.get(path) {
            Some(other) => Response::new(other.status, &other.content_type, other.body.clone()),
            None => self.file(path),
        };
        for (paths, header) in &self.rules.headers {
            if paths.contain(path) {
                response.set(header.clone());
            }
        }
        Answer::Now(response)
    }

    fn file(&self, path: &str) -> Response {
        let Some(mut file) = self.locate(path) else {
            return not_found();
        };
        if file.is_dir() {
            if !path.ends_with('/') {
                return Response::redirect(&format!("{}{path}/", self.rules.prefix));
            }
            file.push("index.html");
        }
        match fs::read(&file) {
            Ok(bytes) => Response::new(200, content_type(&file), bytes),
            Err(_) => not_found(),
        }
    }

    /// The place of a path inside the folder, or `None` if it is not there or leads out of it.
    fn locate(&self, path: &str) -> Option<PathBuf> {
        let relative = Path::new(path.trim_start_matches('/'));
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return None;
        }
        let file = self.root.join(relative).canonicalize().ok()?;
        file.starts_with(&self.root).then_some(file)
    }
}

fn not_found() -> Response {
    Response::plain(404, "There is no such page")
}
