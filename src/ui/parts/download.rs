//! Files that are saved through the browser's downloads.

use leptos::prelude::*;

use super::error_text;
use crate::app::App;
use crate::app::toasts::Tone;
use crate::browser::files;
use crate::encode::EncodeError;
use crate::storage::StorageError;

/// Saves a text as a file called `name`, of the media type `media`, through the browser's downloads. When
/// `text` is an error, or the download fails, a toast says so.
pub fn download(app: App, name: &str, media: &str, text: Result<String, EncodeError>) {
    let saved = text
        .map_err(StorageError::from)
        .and_then(|text| Ok(files::download(name, media, &[text.into_bytes()])?));
    if let Err(trouble) = saved {
        app.toasts.show(Tone::Error, error_text::of_storage(app.lang.get_untracked(), &trouble));
    }
}
