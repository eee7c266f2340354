//! Telephone numbers as people read them.

/// `0912 345 678`: the ten digits of a Vietnamese number in three groups; anything else as it is.
#[must_use]
pub fn grouped(number: &str) -> String {
    let ten = number.len() == 10 && number.starts_with('0');
    if ten && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("{} {} {}", &number[..4], &number[4..7], &number[7..]);
    }
    number.to_owned()
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn ten_digits_are_read_in_three_groups() {
        assert_eq!(grouped("0912345678"), "0912 345 678");
        for other in ["02633822123", "+84912345678", "0912 345 678", "máy lẻ 12", ""] {
            assert_eq!(grouped(other), other);
        }
    }
}
