//! Private keys in base64 without the lines around them, told by how their DER begins.

/// So many characters of base64 are the bytes that are looked at.
const LOOKED_AT: usize = 32;

/// A body has at least so many characters: those of the shortest keys have more.
const SHORTEST: usize = 60;

/// How an OpenSSH key begins in base64: `openssh-key-v1`.
const OPENSSH: &[u8] = b"b3BlbnNzaC1rZXktdjE";

/// The object ids of a key that is encrypted with a password: PKCS #5 and PKCS #12.
const ENCRYPTED: [&[u8]; 2] = [
    &[0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05],
    &[
        0x06, 0x0a, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01,
    ],
];

/// Whether base64 that begins so is a private key. Certificates, requests and public keys begin
/// otherwise: not with a version.
pub(super) fn is_private_key(base64: &[u8]) -> bool {
    if base64.starts_with(OPENSSH) {
        return true;
    }
    if base64.first() != Some(&b'M') {
        return false;
    }
    let fits = |byte: &u8| value(*byte).is_some();
    let length = base64.iter().take_while(|byte| fits(byte)).count();
    if length < SHORTEST {
        return false;
    }
    let bytes = decoded(base64.get(..LOOKED_AT).unwrap_or_default());
    let Some(inner) = inside_sequence(&bytes) else {
        return false;
    };
    let version = matches!(inner, [0x02, 0x01, 0 | 1 | 3, 0x30 | 0x02 | 0x04, ..]);
    let encrypted = inside_sequence(inner)
        .is_some_and(|inner| ENCRYPTED.iter().any(|id| inner.starts_with(id)));
    version || encrypted
}

/// The bytes after the head of a sequence.
fn inside_sequence(der: &[u8]) -> Option<&[u8]> {
    match der {
        [0x30, 0x82, _, _, inner @ ..] | [0x30, 0x81, _, inner @ ..] => Some(inner),
        [0x30, length, inner @ ..] if *length < 0x80 => Some(inner),
        _ => None,
    }
}

fn decoded(base64: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for four in base64.chunks_exact(4) {
        let bits = four
            .iter()
            .filter_map(|byte| value(*byte))
            .fold(0_u32, |bits, value| bits << 6 | value);
        let [_, three @ ..] = bits.to_be_bytes();
        bytes.extend_from_slice(&three);
    }
    bytes
}

fn value(byte: u8) -> Option<u32> {
    Some(match byte {
        b'A'..=b'Z' => u32::from(byte - b'A'),
        b'a'..=b'z' => u32::from(byte - b'a') + 26,
        b'0'..=b'9' => u32::from(byte - b'0') + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}
