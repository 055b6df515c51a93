//! The inputs from which fuzzing starts, and every input that ever failed, hold what has to hold.

use std::fs;
use std::path::Path;

use fuzz::{PARSERS, WORDS};

#[test]
fn every_seed() {
    for parser in PARSERS {
        let seeds = (parser.seeds)();
        assert!(!seeds.is_empty(), "{}", parser.name);
        for seed in seeds {
            (parser.run)(&seed);
            // Cut off, and with something put in.
            (parser.run)(&seed[..seed.len() / 2]);
            for (place, word) in WORDS.iter().enumerate() {
                let place = place * 7 % (seed.len() + 1);
                let broken = [&seed[..place], word.as_bytes(), &seed[place..]].concat();
                (parser.run)(&broken);
            }
        }
    }
}

/// One folder a parser, in `past/`.
#[test]
fn every_input_that_ever_failed() {
    let past = Path::new(env!("CARGO_MANIFEST_DIR")).join("past");
    let mut tried = 0;
    for folder in fs::read_dir(past).unwrap().map(Result::unwrap) {
        let name = folder.file_name().into_string().unwrap();
        let Some(parser) = fuzz::find(&name) else {
            assert!(name.ends_with(".md"), "there is no parser {name}");
            continue;
        };
        for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            (parser.run)(&fs::read(file.path()).unwrap());
            tried += 1;
        }
    }
    println!("{tried} inputs");
}
