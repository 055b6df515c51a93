//! Credentials that nobody has. They are put together from parts, so that no scanner of
//! repositories takes them for live ones.

use domain::secret::Secret;

pub(crate) const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Letters and digits that look random, the same at every run.
fn random(length: usize) -> String {
    crate::generated::Random::default().letters(&BASE64[..62], length)
}

pub(crate) fn access_key() -> String {
    ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/")
}

pub(crate) fn session_token() -> String {
    [
        "IQoJb3JpZ2lu",
        "X2VjEJr",
        "//////////",
        "wEaCXVzLWVhc3QtMSJHMEUCIQDzzzz",
    ]
    .concat()
}

/// How private keys begin in base64: RSA, EC, PKCS #8 of RSA, EC and Ed25519, encrypted, PKCS #12.
const KEYS: [&str; 10] = [
    "MIIEowIBAAKCAQEA",
    "MIIJKAIBAAKCAgEA",
    "MIICXAIBAAKBgQDC",
    "MHcCAQEEIIrYSSNQ",
    "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49",
    "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3vsjPN",
    "MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkq",
    "MIIJqQIBAzCCCW8GCSqGSIb3DQEHAaCC",
    "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUA",
];

pub(crate) fn credentials() -> Vec<(String, Secret)> {
    use Secret::*;
    let key = access_key();
    let digits = "0123456789abcdef".repeat(4);
    let mut all = vec![
        (key.clone(), AccessKey),
        (["AKIAIOSFODNN7EXAMPLE/", &key].concat(), AccessKey),
        (["vault/", &key, "/"].concat(), AccessKey),
        ("aws_secret_access_key=abcdefghijklmnopqrst".to_owned(), AccessKey),
        (session_token(), SessionToken),
        ("-----BEGIN RSA PRIVATE KEY-----".to_owned(), PrivateKey),
        ("-----BEGIN PGP PRIVATE KEY BLOCK-----".to_owned(), PrivateKey),
        (["PuTTY-User-", "Key-File-3: ssh-ed25519"].concat(), PrivateKey),
        (["ABSK", "QmVkcm9ja0FQSUtleS", &random(60)].concat(), ServiceToken),
        (["bedrock-", "api-key-", "YmVkcm9jay5hbWF6b25h", &random(40)].concat(), ServiceToken),
        (["glp", "at-", "x1Y2z3x4Y5z6x7Y8z9x0"].concat(), ServiceToken),
        (["xo", "xb-", "111122223333-", &random(24)].concat(), ServiceToken),
        (["xo", "xp-", "111122223333-", &random(24)].concat(), ServiceToken),
        (["xa", "pp-", "1-A1-", &random(24)].concat(), ServiceToken),
        (["sk_", "live_", &random(24)].concat(), ServiceToken),
        (["rk_", "live_", &random(24)].concat(), ServiceToken),
        (["AI", "za", "Sy", &random(33)].concat(), ServiceToken),
        (["npm", "_", &random(36)].concat(), ServiceToken),
        (["github_", "pat_", &random(22), "_", &random(59)].concat(), ServiceToken),
        (["ey", "JhbGciOiJIUzI1NiJ9", ".ey", "JzdWIiOiIxMjM0In0", ".", &random(43)].concat(), ServiceToken),
        (["https://git.example.org/?access_token=", "abcd1234efgh"].concat(), Password),
        (["PGPASS", "WORD=x7Gh2kLm9Qwe"].concat(), Password),
        (["DB_PA", "SS=x7Gh2kLm9Qwe"].concat(), Password),
        (["RABBITMQ_DEFAULT_PA", "SS=x7Gh2kLm9Qwe"].concat(), Password),
        (["dbPass", "word=x7Gh2kLm9Qwe"].concat(), Password),
        (["SECRET_KEY_", "BASE=x7Gh2kLm9Qwe"].concat(), Password),
        (["REDISCLI_", "AUTH=x7Gh2kLm9Qwe"].concat(), Password),
        (["PASS", "WORD=\"x7Gh2kLm9Qwe\""].concat(), Password),
        (["https://copies.s3.eu-west-1.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261128T000000Z&X-Amz-Sign", "ature=", &digits].concat(), SignedAddress),
        (["https://copies.s3.amazonaws.com/a?AWSAccess", "KeyId=AKIAIOSFODNN7EXAMPLE&Expires=1&Signature=", &random(27), "%3D"].concat(), SignedAddress),
        (["https://cdn.example.org/a?Expires=1&Signature=", &random(60), "&Key-Pair-Id=K1"].concat(), SignedAddress),
        (["https://storage.googleapis.com/a/b?X-Goog-Sign", "ature=", &digits].concat(), SignedAddress),
        (["https://acme.blob.core.windows.net/a?sv=2022-11-02&se=2027-01-01&sp=r&s", "ig=", &random(40), "%3D"].concat(), SignedAddress),
        (["Account", "Key=", &random(86), "=="].concat(), SignedAddress),
        (["https://hooks.slack.com/", "services/T00000000/B00000000/", &random(24)].concat(), SignedAddress),
        (["otp", "auth://totp/acme:jane?secret=JBSWY3DPEHPK3PXP&issuer=acme"].concat(), OneTimeSeed),
        (["otp", "auth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4"].concat(), OneTimeSeed),
        (["https://jane:", "hunter2", "@git.example.org/team/copies.git"].concat(), Password),
        (["postgres://admin:", "s3cr3t!", "@db.example.org:5432/orders"].concat(), Password),
        (["redis://:", "hunter2", "@cache.example.org"].concat(), Password),
        (["DB_PASS", "WORD=hunter2"].concat(), Password),
        (["CLIENT_SEC", "RET=abcdef123456"].concat(), Password),
        (["TOK", "EN=abcdef123456"].concat(), Password),
        (["B", "M", &random(42)].concat(), Password),
    ];
    for start in ["p", "o", "u", "s", "r"] {
        all.push((["gh", start, "_", &random(36)].concat(), ServiceToken));
    }
    for start in KEYS {
        let rest = random(64 - start.len());
        all.push(([start, &rest].concat(), PrivateKey));
        all.push((
            [start, &rest, "\n", &random(64), "\n", &random(20), "="].concat(),
            PrivateKey,
        ));
    }
    all
}

/// One secret access key, torn, encoded, or with something glued on.
pub(crate) fn disguised_keys() -> Vec<String> {
    let key = access_key();
    let mut all = vec![
        key.replace('/', "%2F"),
        key.replace('/', "%252f"),
        key.bytes().map(|byte| format!("%{byte:02X}")).collect(),
        key.chars().map(|c| format!("{c}\u{200b}")).collect(),
        key.replace('K', "Ｋ"),
        format!("x{key}"),
        format!("{key}x"),
        format!("x{key}x"),
        format!("key_{key}"),
        format!("{key}-old"),
        format!("my-{key}"),
        format!("KEY={key}"),
        format!("the key is {key}."),
    ];
    for place in [3, 8, 13, 20, 27, 36] {
        let (one, two) = key.split_at(place);
        for between in [
            " ", "  ", "\n", "\r\n\t", "\u{a0}", "\u{200b}", "\u{ad}", "\u{feff}", "%20", "&shy;",
        ] {
            all.push(format!("{one}{between}{two}"));
            all.push(format!("in the vault {one}{between}{two} since May"));
        }
    }
    all.push([&key[..10], &key[10..20], &key[20..30], &key[30..]].join(" "));
    all.push([&key[..15], &key[15..30], &key[30..]].join("\n"));
    all
}
