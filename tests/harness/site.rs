//! The product or a fixture, served under the circumstances that a test is about.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use server::{Header, Paths, Replacement, Rules, Server};

use crate::{places, ports};

/// The page with the frame, where there is one.
const FRAME: &str = "test-frame.html";

/// The files to be served and how. Every method adds one circumstance.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    rules: Rules,
    before: String,
    edits: Vec<(String, String)>,
    /// The page to open, below the prefix; what is changed in the page is changed in this one.
    entry: String,
    host: Option<String>,
    /// A file, and the address in it that stands for the one where it is served.
    addressed: Option<(String, String)>,
}

/// A site that runs, until it is dropped.
#[derive(Debug)]
pub struct Served {
    server: Server,
    prefix: String,
    entry: String,
    framed: bool,
}

impl Site {
    /// The built product.
    #[must_use]
    pub fn product() -> Self {
        Self::new(places::dist())
    }

    /// The product, built so that it can be made to trap: where "trap here" is typed.
    #[must_use]
    pub fn fault_injection() -> Self {
        Self::new(places::fault_dist())
    }

    /// A small app that has the product from its package.
    #[must_use]
    pub fn app() -> Self {
        Self::new(places::vite_dist())
    }

    /// A folder of `tests/fixtures`.
    #[must_use]
    pub fn fixture(name: &str) -> Self {
        Self::new(places::fixture(name))
    }

    /// A documentation site, made with its generator.
    #[must_use]
    pub fn documentation(name: &str) -> Self {
        Self::new(places::site(name))
    }

    fn new(root: PathBuf) -> Self {
        Self {
            root,
            rules: Rules::default(),
            before: String::new(),
            edits: Vec::new(),
            entry: String::new(),
            host: None,
            addressed: None,
        }
    }

    /// Everything lies below a path such as `/deep/down`.
    #[must_use]
    pub fn below(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.rules.prefix);
        self
    }

    /// The answers for these paths never come.
    #[must_use]
    pub fn withhold(mut self, paths: Paths) -> Self {
        self.rules.withhold = paths;
        self
    }

    /// A path has an answer of its own.
    #[must_use]
    pub fn replace(mut self, path: &str, answer: Replacement) -> Self {
        self.rules.replace.insert(path.to_owned(), answer);
        self
    }

    /// The answers for these paths carry a header.
    #[must_use]
    pub fn header(mut self, paths: Paths, name: &str, value: &str) -> Self {
        self.rules.headers.push((paths, Header::new(name, value)));
        self
    }

    /// A script runs in the page before any of its own. WebDriver knows no such thing, so the page
    /// is served with one more script element, whose source lies beside it as policies want it.
    #[must_use]
    pub fn before(mut self, script: &str) -> Self {
        // Each script has its own scope, and ends even if it ends in a comment.
        self.before.push_str(&format!("{{\n{script}\n}}\n"));
        self
    }

    /// One piece of the page's own text is another.
    #[must_use]
    pub fn edited(mut self, from: &str, to: &str) -> Self {
        self.edits.push((from.to_owned(), to.to_owned()));
        self
    }

    /// The page's clock shows that many milliseconds since 1970 when it starts, and goes on.
    #[must_use]
    pub fn at(self, milliseconds: i64) -> Self {
        let clock = include_str!("scripts/clock.js");
        self.before(&format!("{clock}\ntestClock.set({milliseconds});"))
    }

    /// The element's events are noted from the start, for `Checklist::events`.
    #[must_use]
    pub fn noting_events(self) -> Self {
        self.before(include_str!("scripts/events.js"))
    }

    /// Touching the browser's storage throws, as where cookies are blocked.
    #[must_use]
    pub fn with_blocked_storage(self) -> Self {
        self.before(include_str!("scripts/blocked-storage.js"))
    }

    /// Storage can be read, but every write finds it full.
    #[must_use]
    pub fn with_full_storage(self) -> Self {
        self.before(include_str!("scripts/full-storage.js"))
    }

    /// Whatever the page's scripts fetch is held back until `testGate.open()`.
    #[must_use]
    pub fn holding_back(self) -> Self {
        self.before(include_str!("scripts/gate.js"))
    }

    /// The program traps at `testTrap.set()`: from then on every way into it does.
    #[must_use]
    pub fn with_trap(self) -> Self {
        self.before(include_str!("scripts/trap.js"))
    }

    /// The path of the one file of the product whose name ends so.
    ///
    /// # Panics
    /// When there is none, or more than one.
    #[must_use]
    pub fn path_of(&self, ending: &str) -> String {
        let folder = self.root.join("assets");
        let entries = fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
        let names = entries.map(|entry| entry.expect("it can be read").file_name());
        let mut names = names.map(|name| name.to_string_lossy().into_owned());
        // Readers and examiner are programs of their own, which most pages never load.
        let later = ["readers-", "examiner-"];
        let own = |name: &String| {
            name.ends_with(ending) && !later.iter().any(|start| name.starts_with(start))
        };
        let mut found = names.by_ref().filter(own);
        let (Some(name), None) = (found.next(), found.next()) else {
            panic!("not one file in {} ends in {ending}", folder.display())
        };
        format!("/assets/{name}")
    }

    /// The path of the one file of the product whose name begins so and goes on with a hash.
    ///
    /// # Panics
    /// When there is none, or more than one.
    #[must_use]
    pub fn path_starting(&self, start: &str) -> String {
        let folder = self.root.join("assets");
        let entries = fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
        let names = entries.map(|entry| entry.expect("it can be read").file_name());
        let names = names.map(|name| name.to_string_lossy().into_owned());
        let mut found = names.filter(|name| {
            let rest = name.strip_prefix(start);
            rest.is_some_and(|rest| !rest.contains('-') && rest.contains('.'))
        });
        let (Some(name), None) = (found.next(), found.next()) else {
            panic!("not one file in {} begins with {start}", folder.display())
        };
        format!("/assets/{name}")
    }

    /// The bytes of a file of the product.
    ///
    /// # Panics
    /// When there is no such file.
    #[must_use]
    pub fn bytes_of(&self, path: &str) -> Vec<u8> {
        let place = self.root.join(path.trim_start_matches('/'));
        fs::read(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()))
    }

    /// A value lies in storage before the page starts for the first time.
    #[must_use]
    pub fn with_stored(self, key: &str, value: &str) -> Self {
        self.before(&format!(
            "const key = {}; if (localStorage.getItem(key) === null) localStorage.setItem(key, {});",
            json!(key),
            json!(value)
        ))
    }

    /// The page lies in a frame of this size on an empty page, since browsers have a smallest
    /// width for their windows that is wider than a phone.
    #[must_use]
    pub fn framed(self, width: u32, height: u32) -> Self {
        self.in_frame_of(&format!(
            "<!doctype html><html lang=\"en\"><title>A frame</title><body>\
             <iframe src=\"./\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" \
             title=\"The page\"></iframe></body></html>"
        ))
    }

    /// Another page of the site is opened than its first.
    #[must_use]
    pub fn opening(mut self, page: &str) -> Self {
        page.clone_into(&mut self.entry);
        self
    }

    /// A file names the address of the whole site, which is not known before it is served.
    #[must_use]
    pub fn addressed(self, path: &str, stands_for_it: &str) -> Self {
        Self {
            addressed: Some((path.to_owned(), stands_for_it.to_owned())),
            ..self
        }
    }

    /// The page to open is this one of somebody else's, and the element is in its first frame.
    #[must_use]
    pub fn in_frame_of(self, page: &str) -> Self {
        Self {
            host: Some(page.to_owned()),
            ..self
        }
    }

    /// Serves it.
    ///
    /// # Panics
    /// When that cannot be.
    #[must_use]
    pub fn start(mut self) -> Served {
        let listener = ports::listener();
        self.name_address(ports::port(&listener));
        if !(self.before.is_empty() && self.edits.is_empty()) {
            let page = self.changed_page();
            let first = ["/".to_owned(), "/index.html".to_owned()];
            let other = [format!("/{}", self.entry)];
            let paths: &[String] = if self.entry.is_empty() {
                &first
            } else {
                &other
            };
            for path in paths {
                let page = Replacement::new(200, "text/html; charset=utf-8", page.clone());
                self.rules.replace.insert(path.clone(), page);
            }
            let script = Replacement::new(200, "text/javascript; charset=utf-8", self.before);
            self.rules.replace.insert("/before.js".to_owned(), script);
        }
        let framed = self.host.is_some();
        if let Some(page) = self.host {
            let page = Replacement::new(200, "text/html; charset=utf-8", page);
            self.rules.replace.insert(format!("/{FRAME}"), page);
            FRAME.clone_into(&mut self.entry);
        }
        let prefix = self.rules.prefix.trim_matches('/').to_owned();
        let server = Server::at(&self.root, listener, self.rules)
            .unwrap_or_else(|error| panic!("{} cannot be served: {error}", self.root.display()));
        Served {
            server,
            prefix,
            entry: self.entry,
            framed,
        }
    }

    /// Some file has to name the address at which it is served.
    fn name_address(&mut self, port: u16) {
        let Some((path, stands_for_it)) = &self.addressed else {
            return;
        };
        let text = String::from_utf8(self.bytes_of(path)).expect("a text names the address");
        assert!(text.contains(stands_for_it), "{path} lacks {stands_for_it}");
        let text = text.replace(stands_for_it, &format!("http://127.0.0.1:{port}/"));
        let text = Replacement::new(200, "text/xml", text);
        self.rules.replace.insert(path.clone(), text);
    }

    fn changed_page(&self) -> String {
        let page = match self.entry.as_str() {
            "" => "index.html",
            other => other,
        };
        let place = self.root.join(page);
        let mut page = fs::read_to_string(&place)
            .unwrap_or_else(|error| panic!("{} cannot be read: {error}", place.display()));
        for (from, to) in &self.edits {
            assert!(page.contains(from), "{from:?} is not in the page");
            page = page.replace(from, to);
        }
        let first = page
            .find("<script")
            .expect("the page has a script to come before");
        page.insert_str(first, "<script src=\"before.js\"></script>");
        page
    }
}

impl Served {
    /// The full address of a path such as `""` or `"index.html?x"`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        let server = self.server.address();
        match self.prefix.as_str() {
            "" => format!("{server}/{path}"),
            prefix => format!("{server}/{prefix}/{path}"),
        }
    }

    /// The path of the page to open.
    pub(crate) fn entry(&self) -> &str {
        &self.entry
    }

    pub(crate) fn is_framed(&self) -> bool {
        self.framed
    }

    /// Every path that was asked for.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.server.log()
    }
}
