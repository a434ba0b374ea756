//! Tables of messages by variant. A variant without a message does not compile.

/// Declares total functions from an enum to messages: `TABLE: function(Enum) { Variant: "中文",
/// "English"; … }`. `TABLE` lists the messages for the tests.
macro_rules! total {
    ($($(#[doc = $doc:literal])* $table:ident: $function:ident($type:ident $(; $data:pat)?) {
        $($variant:ident: $zh:literal, $en:literal;)*
    })*) => {
        $(
            $(#[doc = $doc])*
            #[must_use]
            pub const fn $function(of: $type) -> $crate::i18n::Msg {
                match of {
                    $($type::$variant => $crate::i18n::Msg { zh: $zh, en: $en },)*
                    // Variants that are data have their words there.
                    $($data => $crate::i18n::Msg { zh: "", en: "" },)?
                }
            }

            const $table: &[(&str, $crate::i18n::Msg)] =
                &[$((stringify!($variant), $crate::i18n::Msg { zh: $zh, en: $en })),*];
        )*
    };
}

/// As [`total`], for those variants that have a message.
macro_rules! partial {
    ($($(#[doc = $doc:literal])* $table:ident: $function:ident($type:ident) {
        $($variant:ident: $zh:literal, $en:literal;)*
    })*) => {
        $(
            $(#[doc = $doc])*
            const fn $function(of: $type) -> Option<$crate::i18n::Msg> {
                match of {
                    $($type::$variant => Some($crate::i18n::Msg { zh: $zh, en: $en }),)*
                    _ => None,
                }
            }

            const $table: &[(&str, $crate::i18n::Msg)] =
                &[$((stringify!($variant), $crate::i18n::Msg { zh: $zh, en: $en })),*];
        )*
    };
}

pub(super) use {partial, total};
