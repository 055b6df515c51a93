//! What names a console, and what does not: the one judgement for every way in.

mod browsers;
mod long;
mod ordinary;
mod parts;
mod spellings;
