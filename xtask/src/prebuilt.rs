//! Programs that their makers compile for others: minutes less than compiling them here. Each is held to
//! the digest that was known when this was written, so that no other one is ever run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use checkout::run;

/// An archive with one program, for one platform.
pub(crate) struct Prebuilt {
    /// The system and the processor, as Rust calls them.
    platform: (&'static str, &'static str),
    address: &'static str,
    sha256: &'static str,
}

/// Trunk 0.21.14.
pub(crate) const TRUNK: [Prebuilt; 4] = [
    Prebuilt {
        platform: ("linux", "x86_64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-musl.tar.gz",
        sha256: "a67f4054b249fe9acc5fabc25de1aebf19783aca3ad6ff64bf34d7da44d0ea20",
    },
    Prebuilt {
        platform: ("linux", "aarch64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-musl.tar.gz",
        sha256: "e8e2a2bb423ce6702ab9f4f02f8c9ae99d790f0301f7634e986b2dd8706019cc",
    },
    Prebuilt {
        platform: ("macos", "x86_64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
        sha256: "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
    },
    Prebuilt {
        platform: ("macos", "aarch64"),
        address: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
        sha256: "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
    },
];

/// The one for this machine, if there is one.
pub(crate) fn for_here(all: &[Prebuilt]) -> Option<&Prebuilt> {
    let here = (std::env::consts::OS, std::env::consts::ARCH);
    all.iter().find(|prebuilt| prebuilt.platform == here)
}

impl Prebuilt {
    /// Downloads the program into a folder's `bin`, as cargo installs one.
    pub(crate) fn install(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        let archive = folder.join("archive.tar.gz");
        // A network that lets nothing through is found out soon.
        let patience = ["--connect-timeout", "10", "--max-time", "120"];
        run::run(
            Command::new("curl")
                .args(["--fail", "--silent", "--show-error", "--location"])
                .args(patience)
                .arg("--output")
                .arg(&archive)
                .arg(self.address),
        )?;
        unpack(&archive, self.sha256, &folder.join("bin"))?;
        fs::remove_file(archive)?;
        Ok(())
    }
}

/// Unpacks an archive with this digest, and no other.
fn unpack(archive: &Path, sha256: &str, folder: &Path) -> Result<()> {
    let bytes = fs::read(archive).context("nothing was downloaded")?;
    let digest = hmac_sha256::Hash::hash(&bytes);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    ensure!(
        digest == sha256,
        "what was downloaded is another file than the known one"
    );
    fs::create_dir_all(folder)?;
    run::run(
        Command::new("tar")
            .arg("-xzf")
            .arg(archive)
            .arg("-C")
            .arg(folder),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_known_archive_is_unpacked() {
        let place = std::env::temp_dir().join(format!("acc-prebuilt-{}", std::process::id()));
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("trunk"), "a program").unwrap();
        let archive = place.join("archive.tar.gz");
        let mut tar = Command::new("tar");
        run::run(
            tar.arg("-czf")
                .arg(&archive)
                .args(["-C", &place.to_string_lossy(), "trunk"]),
        )
        .unwrap();
        let digest = hmac_sha256::Hash::hash(&fs::read(&archive).unwrap());
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let folder = place.join("bin");
        let refused = unpack(&archive, &digest.replace(&digest[..1], "x"), &folder);
        let nothing = !folder.exists();
        let taken = unpack(&archive, &digest, &folder);
        let program = fs::read_to_string(folder.join("trunk"));
        fs::remove_dir_all(&place).unwrap();
        assert!(refused.is_err() && nothing);
        taken.unwrap();
        assert_eq!(program.unwrap(), "a program");
    }

    #[test]
    fn a_platform_has_one_archive_and_a_whole_digest() {
        for (index, prebuilt) in TRUNK.iter().enumerate() {
            let digest = prebuilt.sha256;
            assert!(digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
            let others = TRUNK.iter().skip(index + 1);
            assert!(
                others
                    .clone()
                    .all(|other| other.platform != prebuilt.platform)
            );
            assert!(others.clone().all(|other| other.sha256 != digest));
        }
    }

    #[test]
    fn the_archives_are_of_the_version_that_is_compiled_elsewhere() {
        let version = crate::crate_tools::trunk().version;
        let part = format!("/v{version}/");
        assert!(
            TRUNK
                .iter()
                .all(|prebuilt| prebuilt.address.contains(&part))
        );
    }
}
