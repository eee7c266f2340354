//! Mints the identifiers of records and the codes of delegates.
//!
//! The only place that draws randomness. An id is a UUID of version 7 (RFC 9562), so that rows
//! sort by creation; a delegate's code is 128 random bits that say nothing about anybody.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Crockford's digits of Base32.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new record id: a UUIDv7 in its 36-character form.
#[expect(clippy::disallowed_methods, reason = "this is the one place that mints ids")]
pub fn new_id() -> String {
    Uuid::now_v7().to_string()
}

/// When an id of [`new_id`] was made.
pub(crate) fn made_at(id: &str) -> Option<DateTime<Utc>> {
    let (seconds, nanoseconds) = Uuid::parse_str(id).ok()?.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanoseconds)
}

/// A new delegate code: 128 random bits as 26 characters of Crockford's Base32.
///
/// The alphabet has no I, L, O or U, so a code can be read out and typed at a desk, and upper
/// case with digits keeps its QR in the small alphanumeric mode (ISO/IEC 18004).
pub fn new_code() -> String {
    let mut bytes = [0; 16];
    // A version-4 UUID has 122 random bits; two of them give 128 with no fixed bit among them.
    let (a, b) = (random_uuid(), random_uuid());
    bytes[..8].copy_from_slice(&[a[0], a[1], a[2], a[3], a[4], a[5], a[9], a[10]]);
    bytes[8..].copy_from_slice(&[b[0], b[1], b[2], b[3], b[4], b[5], b[9], b[10]]);
    crockford(u128::from_be_bytes(bytes))
}

/// Whether a text could be a code of [`new_code`].
pub(crate) fn is_code(text: &str) -> bool {
    text.len() == 26 && text.bytes().all(|letter| ALPHABET.contains(&letter))
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that draws randomness")]
fn random_uuid() -> [u8; 16] {
    Uuid::new_v4().into_bytes()
}

fn crockford(bits: u128) -> String {
    (0..26).rev().map(|i| ALPHABET[(bits >> (5 * i) & 31) as usize] as char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_writes_every_bit_it_was_given() {
        assert_eq!(crockford(0), "0".repeat(26));
        assert_eq!(crockford(u128::MAX), format!("7{}", "Z".repeat(25)));
        assert_eq!(crockford(1 << 5), format!("{}10", "0".repeat(24)));
    }

    #[test]
    fn ids_sort_by_creation_and_codes_never_repeat() {
        let ids: Vec<String> = (0..100).map(|_| new_id()).collect();
        assert!(ids.is_sorted(), "UUIDv7 must sort by time: {ids:?}");
        let codes: std::collections::HashSet<String> = (0..1000).map(|_| new_code()).collect();
        assert_eq!(codes.len(), 1000);
        assert!(
            codes.iter().all(|code| is_code(code)) && !is_code("I") && !is_code(&"U".repeat(26))
        );
    }
}
