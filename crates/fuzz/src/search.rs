//! Looks for an input for which a property of a parser does not hold.
//!
//! The compiler marks every branch and comparison of the parsers, and libFuzzer follows the marks:
//! an input that takes a new way is the parent of more. All of it works on stable Rust.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fuzz::{PARSERS, Parser, WORDS};

use checkout::{paths, run};

/// The flags that make the compiler mark branches and comparisons.
const MARKS: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Cdebug-assertions=on -Cpanic=abort --cfg fuzzing";

/// The options of a run.
struct Options {
    executions: u64,
    parser: Option<String>,
    seed: u32,
}

/// The result of one parser.
struct Outcome {
    parser: &'static str,
    executions: u64,
    time: Duration,
    /// Inputs for which something does not hold, or that take too long.
    failed: Vec<PathBuf>,
    slow: usize,
    /// It ended as it should.
    whole: bool,
}

/// Tries so many inputs; fails where one fails.
fn main() -> Result<()> {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let options = Options::parse(&options)?;
    let wanted = |parser: &&Parser| {
        options
            .parser
            .as_deref()
            .is_none_or(|name| name == parser.name)
    };
    let parsers: Vec<Parser> = PARSERS.iter().filter(wanted).copied().collect();
    ensure!(!parsers.is_empty(), "the parsers are {}", names());
    let engine = engine()?;
    let begin = Instant::now();
    let outcomes = all(&engine, &parsers, &options)?;
    let executions: u64 = outcomes.iter().map(|one| one.executions).sum();
    let mut failed = Vec::new();
    for one in &outcomes {
        let rate = one.executions as f64 / one.time.as_secs_f64().max(0.001);
        let (parser, slow) = (one.parser, one.slow);
        println!(
            "{parser:14} {:>10} executions, {rate:>7.0} a second, {slow} slow",
            one.executions
        );
        failed.extend(one.failed.iter());
        ensure!(
            one.whole || !one.failed.is_empty(),
            "{parser} did not end: see its log"
        );
    }
    let minutes = begin.elapsed().as_secs_f64() / 60.0;
    println!(
        "{executions} executions of {} parsers in {minutes:.1} minutes",
        outcomes.len()
    );
    for place in &failed {
        println!("fails: {}", place.display());
    }
    ensure!(
        failed.is_empty(),
        "{} inputs fail; mended, they belong in crates/fuzz/past/",
        failed.len()
    );
    Ok(())
}

impl Options {
    fn parse(options: &[&str]) -> Result<Self> {
        let mut parsed = Self {
            executions: 10_000_000,
            parser: None,
            seed: 1,
        };
        for pair in options.chunks(2) {
            match pair {
                ["--executions", number] => parsed.executions = number.parse()?,
                ["--parser", name] => parsed.parser = Some((*name).to_owned()),
                ["--seed", number] => parsed.seed = number.parse()?,
                _ => bail!(
                    "fuzz takes --executions N, --parser NAME, --seed N; the parsers are {}",
                    names()
                ),
            }
        }
        Ok(parsed)
    }
}

fn names() -> String {
    PARSERS.map(|parser| parser.name).join(" ")
}

fn folder() -> PathBuf {
    paths::root().join("target/fuzz")
}

/// Builds the engine, in a folder of its own: everything is compiled with marks.
fn engine() -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let host = run::output(
        rustc
            .args(["--print", "host-tuple"])
            .current_dir(paths::root()),
    )?;
    let (host, target) = (host.trim(), folder().join("build"));
    println!("building the engine: about a minute, the first time three");
    // With a target of its own, build scripts and macros are compiled without marks.
    let mut cargo = run::cargo();
    cargo
        .env("RUSTFLAGS", MARKS)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .args([
            "build",
            "--release",
            "--package",
            "fuzz",
            "--features",
            "engine",
            "--locked",
        ])
        .args(["--target", host, "--target-dir"])
        .arg(&target);
    run::run(&mut cargo)?;
    Ok(target.join(host).join("release/engine"))
}

/// Runs all parsers, as many at once as there are processors.
fn all(engine: &Path, parsers: &[Parser], options: &Options) -> Result<Vec<Outcome>> {
    let words: String = WORDS.iter().map(|word| dictionary_line(word)).collect();
    let dictionary = folder().join("words");
    fs::write(&dictionary, words)?;
    let shares: u64 = parsers.iter().map(|parser| parser.share).sum();
    let waiting: Mutex<VecDeque<&Parser>> = Mutex::new(parsers.iter().collect());
    let done = Mutex::new(Vec::new());
    let next = || {
        waiting
            .lock()
            .ok()
            .and_then(|mut waiting| waiting.pop_front())
    };
    let work = || {
        while let Some(parser) = next() {
            let executions = (options.executions * parser.share).div_ceil(shares);
            let outcome = one(engine, &dictionary, parser, executions, options.seed);
            if let Ok(mut done) = done.lock() {
                done.push(outcome);
            }
        }
    };
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(work);
        }
    });
    let done = done.into_inner().ok().context("a parser was not tried")?;
    done.into_iter().collect()
}

/// Runs one parser.
fn one(
    engine: &Path,
    dictionary: &Path,
    parser: &Parser,
    executions: u64,
    seed: u32,
) -> Result<Outcome> {
    let home = folder().join(parser.name);
    // Of earlier runs only what failed is kept, and what was found on new ways.
    let (corpus, seeds, failed) = (home.join("corpus"), home.join("seeds"), home.join("failed"));
    for place in [&corpus, &seeds, &failed] {
        fs::create_dir_all(place)?;
    }
    for (number, bytes) in (parser.seeds)().into_iter().enumerate() {
        fs::write(seeds.join(number.to_string()), bytes)?;
    }
    let log = home.join("log");
    let mut prefix = OsString::from(&failed);
    prefix.push("/");
    let mut option = OsString::from("-artifact_prefix=");
    option.push(prefix);
    let mut words = OsString::from("-dict=");
    words.push(dictionary);
    let begin = Instant::now();
    let status = Command::new(engine)
        .env("FUZZ_PARSER", parser.name)
        .env("FUZZ_FOLDER", &failed)
        .arg(format!("-runs={executions}"))
        .arg(format!("-seed={seed}"))
        .arg(format!("-max_len={}", parser.longest))
        .args(["-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1"])
        .args([&option, &words])
        .args([&corpus, &seeds])
        .stdout(File::create(home.join("out"))?)
        .stderr(File::create(&log)?)
        .status()
        .context("could not start the engine")?;
    let said = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    let executions = said
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))
        .and_then(|number| number.trim().parse().ok())
        .unwrap_or(0);
    let kept = fs::read_dir(&failed)?.flatten().map(|entry| entry.path());
    let is_slow = |place: &PathBuf| {
        let name = place.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with("slow-")
    };
    let (slow, failed): (Vec<_>, Vec<_>) = kept.partition(is_slow);
    Ok(Outcome {
        parser: parser.name,
        executions,
        time: begin.elapsed(),
        failed,
        slow: slow.len(),
        whole: status.success(),
    })
}

/// A word as libFuzzer's dictionaries have it.
fn dictionary_line(word: &str) -> String {
    let bytes: String = word.bytes().map(|byte| format!("\\x{byte:02X}")).collect();
    format!("\"{bytes}\"\n")
}
