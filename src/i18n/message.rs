//! What a message is, and how messages are declared.

use super::{Audience, Lang, common};

/// The text of a message in both languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Msg {
    /// The text in Chinese.
    pub zh: &'static str,
    /// The text in English.
    pub en: &'static str,
}

impl Msg {
    /// The text of the message in this language.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

/// A message that is worded otherwise for some of those to whom it speaks.
#[derive(Clone, Copy, Debug)]
pub struct Voices {
    /// The message to the desk, and to everybody who has no words of their own.
    pub desk: Msg,
    /// The messages to the others.
    pub others: &'static [(Audience, Msg)],
}

impl Voices {
    /// The message as it is said to somebody.
    #[must_use]
    pub const fn to(self, audience: Audience) -> Msg {
        let mut at = 0;
        while at < self.others.len() {
            // `==` of enums is not for constants.
            if self.others[at].0 as u8 == audience as u8 {
                return self.others[at].1;
            }
            at += 1;
        }
        self.desk
    }
}

/// A message about a number of things, which English words differently for one.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// The message for one thing.
    pub one: Msg,
    /// The message for any other number, none included.
    pub many: Msg,
}

impl Counted {
    /// The text for `n`, with `n` put in.
    #[must_use]
    pub fn text(self, lang: Lang, n: usize) -> String {
        let message = if n == 1 { self.one } else { self.many };
        Template { message, names: &["n"] }.fill(lang, &[&common::number(n)])
    }
}

/// A message with placeholders. What a declaration makes of it says it with names (`messages!`).
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// The texts, in which `{name}` stands for a value.
    pub message: Msg,
    /// The names, in the order in which values are given.
    pub names: &'static [&'static str],
}

impl Template {
    /// The text in a language, with each `{name}` replaced by the value at its place.
    #[must_use]
    pub fn fill(&self, lang: Lang, values: &[&str]) -> String {
        let text = self.message.text(lang);
        let mut out = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            let value = self.names.iter().zip(values).find(|(known, _)| **known == name);
            out.push_str(value.map_or("", |(_, value)| value));
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// A message with placeholders and the values for them, as it is said to somebody.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a, const N: usize> {
    /// The texts, and the names of the placeholders.
    pub template: Template,
    /// The values, in the order of the names.
    pub values: [&'a str; N],
}

impl<const N: usize> Filled<'_, N> {
    /// The text in a language, with the values put in.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.template.fill(lang, &self.values)
    }
}

/// Whether a text has these placeholders, all of them and no other. Declarations ask this while they
/// are compiled.
#[must_use]
pub const fn has_placeholders(text: &str, names: &[&str]) -> bool {
    match placeholders(text, names) {
        Some(found) => found == (1 << names.len()) - 1,
        None => false,
    }
}

/// Whether both texts of a message have the same placeholders, and none but these. Words for somebody
/// may say less than those for the desk.
#[must_use]
pub const fn share_placeholders(zh: &str, en: &str, names: &[&str]) -> bool {
    match (placeholders(zh, names), placeholders(en, names)) {
        (Some(zh), Some(en)) => zh == en,
        _ => false,
    }
}

/// The placeholders of a text, a bit for each name; `None` if it has another or a brace is left over.
const fn placeholders(text: &str, names: &[&str]) -> Option<u32> {
    let text = text.as_bytes();
    let (mut at, mut found) = (0, 0_u32);
    while at < text.len() {
        at += match text[at] {
            b'{' => {
                let mut place = 0;
                while place < names.len() && !is_name(text, at + 1, names[place].as_bytes()) {
                    place += 1;
                }
                if place == names.len() {
                    return None;
                }
                found |= 1 << place;
                names[place].len() + 2
            }
            b'}' => return None,
            _ => 1,
        };
    }
    Some(found)
}

/// Whether this name and a closing brace stand here.
const fn is_name(text: &[u8], from: usize, name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if from + at >= text.len() || text[from + at] != name[at] {
            return false;
        }
        at += 1;
    }
    from + at < text.len() && text[from + at] == b'}'
}

/// Declares messages, and lists all their texts in `ALL` for the tests. Three forms:
///
/// - `SAVE: "保存", "Save";` becomes a constant, said by `SAVE.text(lang)`;
/// - `Due { date }: "最晚 {date}", "by {date}";` becomes a struct, said by `Due { date: &day }.text(lang)`;
/// - `DAYS: "{n} 天", "{n} day" | "{n} days";` becomes a [`Counted`], said by `DAYS.text(lang, 3)`.
///
/// The first two may have words for some of those to whom they speak, beside those for the desk:
/// `HANDLER: "经办人", "Handler", owner: "商家经办人", "Contact at the merchant";`. They are said by
/// `HANDLER.to(audience).text(lang)`.
///
/// A text with a placeholder that is not declared, or without one that is, does not compile; nor does
/// a call that leaves a value out, or that does not say to whom it speaks where that matters.
macro_rules! messages {
    (@msg $zh:literal, $en:literal) => {
        $crate::i18n::Msg { zh: $zh, en: $en }
    };
    (@to owner) => { $crate::i18n::Audience::Owner };
    (@to complainant) => { $crate::i18n::Audience::Complainant };
    (@to visitor) => { $crate::i18n::Audience::Visitor };
    (@others $($($to:ident)|+: $zh:literal, $en:literal),+) => {
        &[$($(($crate::i18n::messages!(@to $to), $crate::i18n::messages!(@msg $zh, $en))),+),+]
    };
    (@check $name:ident $names:expr; $($text:literal),+) => {
        const _: () = {
            $(assert!(
                $crate::i18n::message::has_placeholders($text, $names),
                "{}",
                concat!(stringify!($name), " declares other placeholders than stand in: ", $text)
            );)+
        };
    };
    (@check_others $name:ident $names:expr; $($zh:literal, $en:literal),+) => {
        const _: () = {
            $(assert!(
                $crate::i18n::message::share_placeholders($zh, $en, $names),
                "{}",
                concat!(stringify!($name), ": placeholders differ or are not declared: ", $zh, " / ", $en)
            );)+
        };
    };
    (@values $name:ident [$doc:expr] $($value:ident),+) => {
        #[doc = $doc]
        #[derive(Clone, Copy)]
        pub struct $name<'a> {
            $(#[doc = concat!("Stands for `{", stringify!($value), "}`.")] pub $value: &'a str,)+
        }
    };
    (@one $name:ident: $zh:literal, $en:literal) => {
        #[doc = concat!($zh, " / ", $en)]
        pub const $name: $crate::i18n::Msg = $crate::i18n::messages!(@msg $zh, $en);
        $crate::i18n::messages!(@check $name &[]; $zh, $en);
    };
    (@one $name:ident: $zh:literal, $en:literal $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)+) => {
        #[doc = concat!($zh, " / ", $en)]
        pub const $name: $crate::i18n::Voices = $crate::i18n::Voices {
            desk: $crate::i18n::messages!(@msg $zh, $en),
            others: $crate::i18n::messages!(@others $($($to)|+: $own_zh, $own_en),+),
        };
        $crate::i18n::messages!(@check $name &[]; $zh, $en $(, $own_zh, $own_en)+);
    };
    (@one $name:ident: $zh:literal, $en:literal | $many:literal) => {
        #[doc = concat!($zh, " / ", $many)]
        pub const $name: $crate::i18n::Counted = $crate::i18n::Counted {
            one: $crate::i18n::messages!(@msg $zh, $en),
            many: $crate::i18n::messages!(@msg $zh, $many),
        };
        $crate::i18n::messages!(@check $name &["n"]; $zh, $en, $many);
    };
    (@one $name:ident { $($value:ident),+ }: $zh:literal, $en:literal) => {
        $crate::i18n::messages!(@values $name [concat!($zh, " / ", $en)] $($value),+);

        impl $name<'_> {
            /// The text in a language, with the values put in.
            #[must_use]
            pub fn text(self, lang: $crate::i18n::Lang) -> String {
                const TEMPLATE: &$crate::i18n::message::Template = &$crate::i18n::message::Template {
                    message: $crate::i18n::messages!(@msg $zh, $en),
                    names: &[$(stringify!($value)),+],
                };
                TEMPLATE.fill(lang, &[$(self.$value),+])
            }
        }
        $crate::i18n::messages!(@check $name &[$(stringify!($value)),+]; $zh, $en);
    };
    (@one $name:ident { $($value:ident),+ }: $zh:literal, $en:literal
        $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)+
    ) => {
        $crate::i18n::messages!(@values $name [concat!($zh, " / ", $en)] $($value),+);

        impl<'a> $name<'a> {
            /// The message as it is said to somebody, with the values.
            #[must_use]
            pub const fn to(
                self,
                audience: $crate::i18n::Audience,
            ) -> $crate::i18n::message::Filled<'a, { [$(stringify!($value)),+].len() }> {
                let voices = $crate::i18n::Voices {
                    desk: $crate::i18n::messages!(@msg $zh, $en),
                    others: $crate::i18n::messages!(@others $($($to)|+: $own_zh, $own_en),+),
                };
                $crate::i18n::message::Filled {
                    template: $crate::i18n::message::Template {
                        message: voices.to(audience),
                        names: &[$(stringify!($value)),+],
                    },
                    values: [$(self.$value),+],
                }
            }
        }
        $crate::i18n::messages!(@check $name &[$(stringify!($value)),+]; $zh, $en);
        $crate::i18n::messages!(@check_others $name &[$(stringify!($value)),+]; $($own_zh, $own_en),+);
    };
    ($(
        $name:ident $({ $($value:ident),+ })?: $zh:literal, $en:literal
        $(| $many:literal)?
        $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)*;
    )*) => {
        $($crate::i18n::messages!(
            @one $name $({ $($value),+ })?: $zh, $en $(| $many)? $(, $($to)|+: $own_zh, $own_en)*
        );)*
        /// Every text of this file, by the name of its message.
        pub const ALL: &[(&str, $crate::i18n::Msg)] = &[$(
            (stringify!($name), $crate::i18n::messages!(@msg $zh, $en)),
            $((stringify!($name), $crate::i18n::messages!(@msg $zh, $many)),)?
            $((
                concat!(stringify!($name), ": ", stringify!($($to)|+)),
                $crate::i18n::messages!(@msg $own_zh, $own_en),
            ),)*
        )*];
    };
}

pub(crate) use messages;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_those_declared() {
        assert!(has_placeholders("no placeholder", &[]));
        assert!(has_placeholders("{n} of {total}, {n}", &["total", "n"]));
        for (text, names) in [
            ("{n}", &[] as &[&str]),
            ("", &["n"]),
            ("{n} of {m}", &["n"]),
            ("{n}", &["n", "m"]),
            ("{nn}", &["n"]),
            ("{n", &["n"]),
            ("n}", &["n"]),
            ("{}", &["n"]),
        ] {
            assert!(!has_placeholders(text, names), "{text}");
        }
    }

    #[test]
    fn words_for_somebody_may_say_less() {
        let names = ["by", "date"];
        assert!(share_placeholders("{date}", "on {date}", &names) && share_placeholders("", "", &names));
        assert!(!share_placeholders("{date}", "{by}", &names) && !share_placeholders("{n}", "{n}", &names));
    }

    #[test]
    fn who_has_no_words_of_their_own_hears_what_the_desk_hears() {
        messages! {
            HANDLER: "经办人", "Handler", owner: "商家经办人", "Contact", complainant: "我们", "Us";
            Closed { date, by }: "{by}，{date}", "{by}, {date}", owner | complainant: "{date}", "On {date}";
        }
        let heard = Audience::ALL.iter().map(|audience| HANDLER.to(*audience).en);
        assert_eq!(heard.collect::<Vec<_>>(), ["Handler", "Contact", "Us", "Handler"]);
        let closed = Closed { date: "1 May", by: "Ann" };
        let heard = Audience::ALL.iter().map(|audience| closed.to(*audience).text(Lang::En));
        assert_eq!(heard.collect::<Vec<_>>(), ["Ann, 1 May", "On 1 May", "On 1 May", "Ann, 1 May"]);
        assert_eq!(ALL.len(), 5);
    }

    #[test]
    fn values_go_where_they_are_named() {
        let message = Msg { zh: "从{from}到{to}", en: "to {to} from {from}: {to}" };
        let range = Template { message, names: &["from", "to"] };
        assert_eq!(range.fill(Lang::Zh, &["甲", "{from}"]), "从甲到{from}");
        assert_eq!(range.fill(Lang::En, &["a", "b"]), "to b from a: b");
    }
}
