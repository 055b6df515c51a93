//! Drives the built product in three engines through their WebDriver servers.
//!
//! A test is written once with [`in_every_engine!`] and gets a [`Page`]: a tab that has seen
//! nothing, in a browser that other tests had before. [`Site`] serves the product (or a fixture)
//! under the circumstances that the test is about, [`Checklist`] is the element on the page,
//! [`journey`] answers all outstanding items. Nothing sleeps: whoever waits names a condition and
//! gives up at a deadline.

pub mod address;
mod aria;
mod artifacts;
mod axe;
mod browser;
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
mod listed;
mod media;
mod own;
mod page;
mod picture;
mod places;
mod pointer;
mod pool;
mod ports;
mod run;
mod scripts;
mod site;
mod size;
mod slots;
mod states;
mod taps;
mod told;

pub use axe::{Axe, Violation};
pub use checklist::{Checklist, Outstanding};
pub use controls::Control;
pub use engine::{Engine, Loading};
pub use inventory;
pub use large::Large;
pub use listed::{Listed, main};
pub use page::Page;
pub use run::{end_browsers, run};
pub use server::{Paths, Replacement};
pub use site::{Served, Site};
pub use states::State;
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
        $crate::in_engines!($name, &$crate::Engine::ALL, $loading, false, $body);
    };
}

/// Makes one test, for what is the same in every engine.
#[macro_export]
macro_rules! in_chromium {
    ($name:ident, $body:expr $(,)?) => {
        $crate::in_engines!(
            $name,
            &[$crate::Engine::Chromium],
            $crate::Loading::Finished,
            false,
            $body
        );
    };
}

/// The same, for what takes so long that it is only run where `--ignored` asks for it.
#[macro_export]
macro_rules! in_chromium_by_name {
    ($name:ident, $body:expr $(,)?) => {
        $crate::in_engines!(
            $name,
            &[$crate::Engine::Chromium],
            $crate::Loading::Finished,
            true,
            $body
        );
    };
}

/// The test that [`in_every_engine!`] and the others make.
#[doc(hidden)]
#[macro_export]
macro_rules! in_engines {
    ($name:ident, $engines:expr, $loading:expr, $by_name:expr, $body:expr) => {
        mod $name {
            use super::*;

            fn run_in(engine: $crate::Engine) {
                $crate::run(engine, $loading, module_path!(), $body);
            }

            $crate::inventory::submit! {
                $crate::Listed {
                    name: module_path!(),
                    engines: $engines,
                    by_name: $by_name,
                    run: run_in,
                }
            }
        }
    };
}
