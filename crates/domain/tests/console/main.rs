//! Texts that name a console, and texts that do not: the one judgement for every way in.

mod browsers;
mod long;
mod ordinary;
mod parts;
mod spellings;
