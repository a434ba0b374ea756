//! What a complaint is called, wherever it is named.

use super::Lang;
use super::pages::case::UNTITLED;
use crate::facts::{self, List, Rules};

/// The title of a complaint: product and problem (a code), or one of them, or that it has neither. A code that
/// the list lacks stands for itself.
#[must_use]
pub fn complaint(lang: Lang, product: &str, problem: &str) -> String {
    title(lang, product, problem, None)
}

/// The title of a complaint in a register with these rules, which calls problems of its own as they are called
/// now.
#[must_use]
pub fn complaint_by(rules: &Rules, lang: Lang, product: &str, problem: &str) -> String {
    let own = rules.custom().list(List::Problem).and_then(|of| of.own.iter().find(|own| own.id == problem));
    title(lang, product, problem, own.map(|own| own.name.as_str()))
}

fn title(lang: Lang, product: &str, problem: &str, own: Option<&str>) -> String {
    let label = |id| facts::problem_label(lang.tag(), id);
    // A register's own: what it belongs to stands before its name. The list itself is not asked, as Today
    // parses none.
    let first_name =
        || problem.split_once('.').filter(|(above, _)| label(above).is_some()).map(|(_, name)| name);
    let problem = own.or_else(|| label(problem)).or_else(first_name).unwrap_or(problem);
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
        assert_eq!(title("门", "quality.门缝"), "门 · 门缝");
        assert_eq!(title("门", "no.such"), "门 · no.such");
        let mut own = facts::CustomRules::default();
        own.add_choice(List::Problem, Some("quality"), "门缝").expect("new");
        own.rename_choice(List::Problem, "quality.门缝", "缝大").expect("own");
        assert_eq!(complaint_by(&Rules::new(own), Lang::En, "", "quality.门缝"), "缝大");
    }
}
