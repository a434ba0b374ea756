//! Files: what a person drops or picks, and what they take away.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

pub use web_sys::File;

use crate::diagnostics::OrReport;

/// The browser takes no file to be downloaded, for lack of memory as a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser takes no file")]
pub struct DownloadError;

/// Hands a file to the browser's downloads: `parts` are its bytes in order, `media` is its media type.
///
/// # Errors
/// The browser takes none. Why is reported.
pub fn download(name: &str, media: &str, parts: &[Vec<u8>]) -> Result<(), DownloadError> {
    offer(name, media, parts).or_report("browser::files, download").ok_or(DownloadError)
}

fn offer(name: &str, media: &str, parts: &[Vec<u8>]) -> Result<(), JsValue> {
    use wasm_bindgen::JsCast;
    let array = Array::new();
    for part in parts {
        array.push(&Uint8Array::from(part.as_slice()));
    }
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&array, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download has its own hold on the blob by the time the click returns.
    gloo_timers::callback::Timeout::new(60_000, move || {
        web_sys::Url::revoke_object_url(&url).or_report("browser::files, letting a download go");
    })
    .forget();
    Ok(())
}

/// The first file chosen in a file input; `None` when none is.
#[must_use]
pub fn chosen(input: &web_sys::HtmlInputElement) -> Option<File> {
    input.files()?.get(0)
}

/// The first file dropped on the page; `None` when what was dropped is no file.
#[must_use]
pub fn dropped(event: &web_sys::DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// All bytes of a file.
///
/// # Errors
/// What the browser says when the file is gone or cannot be read.
pub async fn bytes(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
