//! Ordinary sentences and names, made from lists of words, the same at every run.

/// Numbers that look random, the same at every run.
pub(crate) struct Random(u64);

impl Default for Random {
    fn default() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }
}

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % end
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    pub(crate) fn letters(&mut self, of: &str, length: usize) -> String {
        (0..length)
            .map(|_| char::from(of.as_bytes()[self.below(of.len())]))
            .collect()
    }

    fn words(&mut self, of: &[&str], between: &str, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.one(of)).collect();
        words.join(between)
    }
}

const ENGLISH: [&str; 64] = [
    "the",
    "bucket",
    "copies",
    "of",
    "account",
    "Finance",
    "were",
    "moved",
    "to",
    "second",
    "Region",
    "and",
    "checked",
    "by",
    "Operations",
    "in",
    "November",
    "with",
    "password",
    "from",
    "safe",
    "token",
    "renewed",
    "secret",
    "envelope",
    "key",
    "rotated",
    "before",
    "closing",
    "snapshot",
    "database",
    "Orders",
    "archive",
    "Glacier",
    "vault",
    "backup",
    "nothing",
    "worth",
    "keeping",
    "invoices",
    "exported",
    "tested",
    "restore",
    "Tuesday",
    "team",
    "Platform",
    "EC2",
    "S3",
    "RDS",
    "DynamoDB",
    "CloudTrail",
    "IAM",
    "v2",
    "Q4",
    "B2B",
    "ISO27001",
    "GDPR",
    "TLS1.3",
    "IPv6",
    "x86",
    "k8s",
    "OAuth2",
    "MacBook",
    "iPhone",
];

const GERMAN: [&str; 48] = [
    "die",
    "Sicherung",
    "der",
    "Datenbank",
    "liegt",
    "im",
    "Tresor",
    "Schlüssel",
    "wurde",
    "gewechselt",
    "Kennwort",
    "steht",
    "Umschlag",
    "Rechnungen",
    "aufbewahrt",
    "für",
    "zehn",
    "Jahre",
    "Buchhaltung",
    "Konto",
    "geschlossen",
    "vorher",
    "geprüft",
    "Wiederherstellung",
    "Größe",
    "übertragen",
    "nach",
    "Frankfurt",
    "durch",
    "Betrieb",
    "am",
    "Dienstag",
    "Kopie",
    "Straße",
    "Öffnung",
    "Verträge",
    "Aufbewahrungspflicht",
    "Zugangsdaten",
    "nichts",
    "mehr",
    "nötig",
    "Token",
    "abgelaufen",
    "Geheimnis",
    "Passwort",
    "Archiv",
    "Abteilung",
    "IT2",
];

const NAMES: [&str; 40] = [
    "prod", "dev", "stage", "orders", "shop", "Backup", "Archive", "2026", "2025", "eu", "west",
    "1", "data", "lake", "Raw", "Reports", "q4", "logs", "app", "Web", "service", "Handler",
    "Function", "Stack", "cdk", "db", "cluster", "v1", "v2", "team", "Platform", "customer",
    "invoices", "EXPORT", "tmp", "final", "copy", "A1", "B2", "x64",
];

const HEX: &str = "0123456789abcdef";
const CAPITAL_HEX: &str = "0123456789ABCDEF";
const SERVICES: [&str; 6] = ["rds", "kms", "backup", "dynamodb", "lambda", "ecr"];
const KINDS: [&str; 6] = [
    "db",
    "key",
    "backup-vault",
    "table",
    "function",
    "repository",
];

pub(crate) fn texts(count: usize) -> Vec<String> {
    let mut random = Random::default();
    (0..count).map(|number| text(&mut random, number)).collect()
}

fn text(random: &mut Random, number: usize) -> String {
    let count = 3 + random.below(12);
    match number % 8 {
        0 | 1 => sentence(random, &ENGLISH, count),
        2 | 3 => sentence(random, &GERMAN, count),
        4 => {
            let between = random.one(&["-", "_", "/", ".", ""]);
            random.words(&NAMES, between, count)
        }
        5 => {
            let (bucket, path) = (
                random.words(&NAMES[..8], "-", 2).to_lowercase(),
                random.words(&NAMES, "/", count),
            );
            format!("s3://{bucket}/{path}.tar.gz")
        }
        6 => arn(random),
        _ => {
            let ids = [id(random), id(random), id(random)];
            let words = random.words(&ENGLISH, " ", 3);
            format!("{words} {}", ids.join(random.one(&[" ", ", ", "\n", "; "])))
        }
    }
}

fn sentence(random: &mut Random, words: &[&str], count: usize) -> String {
    let mut sentence = random.words(words, " ", count);
    if random.below(3) == 0 {
        sentence.push_str(random.one(&[", ", ": ", " = ", " (", "\n", " – "]));
        sentence.push_str(&id(random));
    }
    sentence + random.one(&["", ".", "!", ")"])
}

fn arn(random: &mut Random) -> String {
    let account = random.letters("0123456789", 12);
    let (service, kind) = (random.one(&SERVICES), random.one(&KINDS));
    let name = match random.below(3) {
        0 => random.words(&NAMES, "-", 4),
        1 => uuid(random, HEX),
        _ => random.words(&NAMES, "", 5),
    };
    format!("arn:aws:{service}:eu-west-1:{account}:{kind}/{name}")
}

fn uuid(random: &mut Random, digits: &str) -> String {
    let parts = [8, 4, 4, 4, 12].map(|length| random.letters(digits, length));
    parts.join("-")
}

/// An id that looks random and is no credential.
fn id(random: &mut Random) -> String {
    match random.below(12) {
        0 => random.letters(HEX, 64),
        1 => random.letters(HEX, 40),
        2 => random.letters(CAPITAL_HEX, 40),
        3 => uuid(random, HEX),
        4 => uuid(random, CAPITAL_HEX),
        5 => format!("snap-{}", random.letters(HEX, 17)),
        6 => format!("CHG{}", random.letters("0123456789", 7)),
        7 => random.letters("0123456789", 12),
        8 => format!("{}=", random.letters(super::made_up::BASE64, 43)),
        9 => random.letters(HEX, 7),
        10 => format!(
            "AKIA{}",
            random.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)
        ),
        _ => format!("sha256:{}", random.letters(HEX, 64)),
    }
}
