//! Text in the encodings the browser knows.

use web_sys::{TextDecodeOptions, TextDecoder};

use crate::diagnostics::OrReport;

/// The browser's `TextDecoder`, piece by piece. Bytes that mean nothing become U+FFFD.
pub struct BrowserDecoder {
    /// Absent where the browser lacks the encoding, which the standard does not allow.
    decoder: Option<TextDecoder>,
}

impl BrowserDecoder {
    /// A decoder for the encoding with this label, such as `gb18030`.
    #[must_use]
    pub fn new(label: &str) -> Self {
        Self { decoder: TextDecoder::new_with_label(label).or_report("browser::decode") }
    }

    /// Appends the text of the next bytes to `out`; `last` when no more will come.
    pub fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        let text =
            self.decoder.as_ref().map(|decoder| decoder.decode_with_u8_array_and_options(bytes, &options));
        match text {
            Some(Ok(text)) => out.push_str(&text),
            _ if bytes.is_empty() => {}
            _ => out.push('\u{fffd}'),
        }
    }
}
