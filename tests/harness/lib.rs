//! Drives the built product in three engines through their WebDriver servers.
//!
//! A test is written once with [`in_every_engine!`] and gets a [`Page`]: a fresh session with a
//! fresh profile. [`Site`] serves the product (or a fixture) under the circumstances that the test
//! is about, [`Checklist`] is the element on the page, [`journey`] answers what is outstanding.
//! Nothing sleeps: whoever waits names a condition and gives up at a deadline.

pub mod address;
mod artifacts;
mod axe;
mod checklist;
mod display;
mod driver;
mod engine;
pub mod journey;
mod keyboard;
mod page;
mod places;
mod pointer;
mod run;
mod site;
mod size;
mod slots;

pub use axe::{Axe, Violation};
pub use checklist::{Checklist, Control, Outstanding};
pub use engine::Engine;
pub use page::Page;
pub use run::run;
pub use site::{Served, Site};
pub use thirtyfour::{Key, WebElement};

/// Makes one test for each engine from one body: `name::chromium`, `name::firefox` and
/// `name::webkit`. The body is an async closure that takes a [`Page`].
#[macro_export]
macro_rules! in_every_engine {
    ($(#[$attribute:meta])* $name:ident, $body:expr $(,)?) => {
        $(#[$attribute])*
        mod $name {
            use super::*;

            fn play(engine: $crate::Engine) {
                $crate::run(engine, concat!(module_path!()), $body);
            }

            #[test]
            fn chromium() {
                play($crate::Engine::Chromium);
            }

            #[test]
            fn firefox() {
                play($crate::Engine::Firefox);
            }

            #[test]
            fn webkit() {
                play($crate::Engine::WebKit);
            }
        }
    };
}
