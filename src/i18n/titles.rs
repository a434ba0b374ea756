//! What a complaint is called, wherever it is named.

use super::Lang;
use super::pages::case::UNTITLED;
use crate::facts;

/// The title of a complaint: product and problem (a code), or one of them, or that it has neither. A code that
/// the list lacks stands for itself.
#[must_use]
pub fn complaint(lang: Lang, product: &str, problem: &str) -> String {
    let problem = facts::problem_label(lang.tag(), problem).unwrap_or(problem);
    match (product, problem) {
        ("", "") => UNTITLED.text(lang).to_owned(),
        (product, "") => product.to_owned(),
        ("", problem) => problem.to_owned(),
        (product, problem) => format!("{product} · {problem}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_has_one_title() {
        let title = |product, problem| complaint(Lang::Zh, product, problem);
        let quality = facts::problem_label("zh-CN", "quality").unwrap_or_default();
        assert!(!quality.is_empty());
        assert_eq!(title("洗衣机", "quality"), format!("洗衣机 · {quality}"));
        assert_eq!(title("", "quality"), quality);
        assert_eq!(title("洗衣机", ""), "洗衣机");
        assert_eq!(title("洗衣机", "旧词"), "洗衣机 · 旧词");
        assert_eq!(title("", ""), UNTITLED.text(Lang::Zh));
        assert_eq!(complaint(Lang::En, "", ""), UNTITLED.text(Lang::En));
    }
}
