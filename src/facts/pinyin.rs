//! How the choices of the long lists are typed in pinyin: made by build.rs, so that no dictionary is shipped.

use super::List;

include!(concat!(env!("OUT_DIR"), "/pinyin.rs"));

/// The pinyin of a choice's Chinese label without tones, a blank between syllables, such as `kuai di`; `None`
/// for a list that is short enough to look through.
#[must_use]
pub fn pinyin(list: List, id: &str) -> Option<&'static str> {
    let lines = match list {
        List::ProductKind => PRODUCT_KINDS,
        List::Problem => PROBLEMS,
        _ => return None,
    };
    let mut lines = lines.lines().filter_map(|line| line.split_once('\t'));
    lines.find(|(known, _)| *known == id).map(|(_, syllables)| syllables)
}
