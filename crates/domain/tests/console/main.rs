//! What names a console, and what does not: the one judgement for every way in.

mod browsers;
mod ordinary;
mod parts;
mod spellings;
