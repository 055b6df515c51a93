//! Packages of the system, where it is Debian or one of its kin.

use std::process::Command;

use anyhow::{Result, bail};
use checkout::{environment, run};

/// Whether the packages are installed; also false where there is no dpkg to ask.
pub(crate) fn are_installed(packages: &[&str]) -> bool {
    packages.iter().all(|package| is_installed(package))
}

fn is_installed(package: &str) -> bool {
    let query = ["--show", "--showformat=${db:Status-Status}", package];
    run::ask(Command::new("dpkg-query").args(query)).as_deref() == Some("installed")
}

/// Whether packages could be installed without asking anybody.
pub(crate) fn is_usable() -> bool {
    environment::find("apt-get").is_some() && is_root()
}

fn is_root() -> bool {
    run::ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Installs the packages, or says how a person can.
pub(crate) fn install(packages: &[&str], what_for: &str, how_long: &str) -> Result<()> {
    let names = packages.join(" ");
    if environment::find("apt-get").is_none() {
        bail!(
            "{what_for}: this system has no apt-get. Install what Debian calls {names} in the \
             way of your system and run the command again."
        );
    }
    if !is_root() {
        bail!(
            "{what_for}: packages are missing. Run\n\n    sudo apt-get install \
             --no-install-recommends {names}\n\nand then this command again."
        );
    }
    println!("Installing {names} ({what_for}), about {how_long}.");
    run::run(&mut apt_get(&["update"]))?;
    run::run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet=2")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
