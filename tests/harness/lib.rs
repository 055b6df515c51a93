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
mod controls;
mod display;
mod driver;
mod engine;
pub mod evidence;
mod hosting;
pub mod journey;
mod keyboard;
mod large;
mod media;
mod page;
mod places;
mod pointer;
mod run;
mod site;
mod size;
mod slots;
mod told;

pub use axe::{Axe, Violation};
pub use checklist::{Checklist, Outstanding};
pub use controls::Control;
pub use engine::{Engine, Loading};
pub use large::Large;
pub use page::Page;
pub use run::run;
pub use server::{Paths, Replacement};
pub use site::{Served, Site};
pub use thirtyfour::{Key, WebElement, WindowHandle};
pub use told::Refusal;

/// A script that counts what lasting things hold: `testHeld()`.
pub const HELD: &str = include_str!("scripts/held.js");

/// Makes one test for each engine from one body: `name::chromium`, `name::firefox` and
/// `name::webkit`. The body is an async closure that takes a [`Page`]. With [`Loading::Unfinished`]
/// before it, opening a page does not wait until everything in it is loaded.
#[macro_export]
macro_rules! in_every_engine {
    ($name:ident, $body:expr $(,)?) => {
        $crate::in_every_engine!($name, $crate::Loading::Finished, $body);
    };
    ($name:ident, $loading:expr, $body:expr $(,)?) => {
        mod $name {
            use super::*;

            fn run_in(engine: $crate::Engine) {
                $crate::run(engine, $loading, module_path!(), $body);
            }

            #[test]
            fn chromium() {
                run_in($crate::Engine::Chromium);
            }

            #[test]
            fn firefox() {
                run_in($crate::Engine::Firefox);
            }

            #[test]
            fn webkit() {
                run_in($crate::Engine::WebKit);
            }
        }
    };
}
