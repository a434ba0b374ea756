//! A message for the reader's own mail program, as a link (RFC 6068). Nothing is sent by this.

/// The link that opens a new message to this address, with subject and text filled in.
#[must_use]
pub fn link(address: &str, subject: &str, text: &str) -> String {
    // Lines of a message end with both characters.
    let text = text.replace('\n', "\r\n");
    format!("mailto:{}?subject={}&body={}", escape(address), escape(subject), escape(&text))
}

/// As a part of a link: what is no letter or digit in per cent, blanks too.
fn escape(text: &str) -> String {
    let form: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
    form.replace('+', "%20").replace("%40", "@")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_text_ends_the_link() {
        assert_eq!(
            link("help@shop.example", "50% off & more", "Dear A+B,\n退款?"),
            "mailto:help@shop.example?subject=50%25%20off%20%26%20more\
             &body=Dear%20A%2BB%2C%0D%0A%E9%80%80%E6%AC%BE%3F"
        );
    }
}
