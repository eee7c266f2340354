//! Parts text into records and fields: quotes, doubled quotes, line breaks in cells, any delimiter.

use std::borrow::Cow;

/// The fields of a text, one after the other.
pub(super) struct Records<'a> {
    rest: Option<&'a str>,
    delimiter: Option<&'a str>,
    /// Off after a quote that never ends: the quotes of such a text are letters.
    quotes: bool,
}

/// One field.
#[derive(Debug, PartialEq)]
pub(super) struct Field<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether its record ends with it.
    pub(super) is_last: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, delimiter: Option<&'a str>) -> Self {
        Self { rest: Some(text).filter(|text| !text.is_empty()), delimiter, quotes: true }
    }

    fn quoted(&mut self, text: &'a str) -> Option<(Cow<'a, str>, &'a str)> {
        let inside = text.strip_prefix('"').filter(|_| self.quotes)?;
        let found = closed(inside);
        self.quotes = found.is_some();
        let (cell, after) = found?;
        // Whatever stands between the quote and the delimiter belongs to the cell, as in Excel.
        let (more, rest) = after.split_at(self.end(after));
        let cell = if more.is_empty() { cell } else { Cow::Owned(cell.into_owned() + more) };
        Some((cell, rest))
    }

    /// Where the field ends that begins here.
    fn end(&self, text: &str) -> usize {
        let is_line = |byte: u8| byte == b'\n' || byte == b'\r';
        let bytes = text.as_bytes();
        match self.delimiter.map(str::as_bytes) {
            None => bytes.iter().position(|&byte| is_line(byte)),
            Some([single]) => bytes.iter().position(|&byte| byte == *single || is_line(byte)),
            Some(several) => {
                let is_end = |at: &usize| is_line(bytes[*at]) || bytes[*at..].starts_with(several);
                (0..bytes.len()).find(is_end)
            }
        }
        .unwrap_or(text.len())
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Field<'a>;

    fn next(&mut self) -> Option<Field<'a>> {
        let text = self.rest?;
        let (cell, after) = self.quoted(text).unwrap_or_else(|| {
            let (cell, after) = text.split_at(self.end(text));
            (Cow::Borrowed(cell), after)
        });
        let next = self.delimiter.and_then(|delimiter| after.strip_prefix(delimiter));
        let line = || after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r']));
        self.rest = match next {
            Some(rest) => Some(rest),
            None => line().filter(|rest| !rest.is_empty()),
        };
        Some(Field { text: cell, is_last: next.is_none() })
    }
}

/// What stands before the closing quote, doubled ones made single, and what after it.
fn closed(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let (mut from, mut is_doubled) = (0, false);
    loop {
        let quote = from + text[from..].find('"')?;
        let after = &text[quote + 1..];
        if after.starts_with('"') {
            (from, is_doubled) = (quote + 2, true);
            continue;
        }
        let cell = &text[..quote];
        let cell = if is_doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { cell.into() };
        return Some((cell, after));
    }
}

#[cfg(test)]
mod tests {
    use super::Records;

    fn records(text: &str, delimiter: &str) -> Vec<Vec<String>> {
        let mut all = vec![Vec::new()];
        for field in Records::new(text, Some(delimiter)) {
            all.last_mut().unwrap().push(field.text.into_owned());
            if field.is_last {
                all.push(Vec::new());
            }
        }
        all.pop();
        all
    }

    #[test]
    fn quotes_hold_delimiters_line_breaks_and_doubled_quotes() {
        let text = "a,\"b,\nc\",\"\"\"d\"\"\"\r\n\n\"e\"f,\rg";
        let expected = [vec!["a", "b,\nc", "\"d\""], vec![""], vec!["ef", ""], vec!["g"]];
        assert_eq!(records(text, ","), expected);
    }

    #[test]
    fn a_quote_that_never_ends_is_a_letter() {
        assert_eq!(records("\"a;b\nc;d\n", ";"), [vec!["\"a", "b"], vec!["c", "d"]]);
    }

    #[test]
    fn a_delimiter_may_be_several_letters() {
        let expected = [vec!["Lê - Ánh", "Sở"], vec!["Tư", ""]];
        assert_eq!(records("Lê - Ánh – Sở\nTư – ", " – "), expected);
    }
}
