//! Tables of messages by variant. A variant without a message does not compile.

/// Declares total functions from an enum to messages: `TABLE: function(Enum) { Variant: "中文",
/// "English"; … }`. `TABLE` lists the texts for the tests.
///
/// With `function(Enum, Audience)` the function asks to whom the words speak as well, and a variant may
/// have words for somebody beside those for the desk:
/// `Variant: "中文", "English", owner | complainant: "中文", "English";`.
macro_rules! total {
    (@table [$($doc:tt)*] $table:ident $function:ident ($type:ident $(; $data:pat)?)
        $($variant:ident: $zh:literal, $en:literal;)*
    ) => {
        $($doc)*
        #[must_use]
        pub const fn $function(of: $type) -> $crate::i18n::Msg {
            match of {
                $($type::$variant => $crate::i18n::messages!(@msg $zh, $en),)*
                // Variants that are data have their words there.
                $($data => $crate::i18n::messages!(@msg "", ""),)?
            }
        }
        $crate::i18n::tables::list!($table $($variant: $zh, $en;)*);
    };
    (@table [$($doc:tt)*] $table:ident $function:ident ($type:ident, Audience $(; $data:pat)?)
        $($variant:ident: $zh:literal, $en:literal $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)*;)*
    ) => {
        $($doc)*
        #[must_use]
        pub const fn $function(of: $type, audience: $crate::i18n::Audience) -> $crate::i18n::Msg {
            match (audience, of) {
                $($(
                    ($($crate::i18n::messages!(@to $to))|+, $type::$variant) =>
                        $crate::i18n::messages!(@msg $own_zh, $own_en),
                )*)*
                $((_, $type::$variant) => $crate::i18n::messages!(@msg $zh, $en),)*
                $((_, $data) => $crate::i18n::messages!(@msg "", ""),)?
            }
        }
        $crate::i18n::tables::list!($table $($variant: $zh, $en $(, $($to)|+: $own_zh, $own_en)*;)*);
    };
    ($($(#[doc = $doc:literal])* $table:ident: $function:ident($($head:tt)*) { $($body:tt)* })*) => {
        $(total!(@table [$(#[doc = $doc])*] $table $function ($($head)*) $($body)*);)*
    };
}

/// As [`total`], for those variants that have a message.
macro_rules! partial {
    (@table [$($doc:tt)*] $table:ident $function:ident ($type:ident)
        $($variant:ident: $zh:literal, $en:literal;)*
    ) => {
        $($doc)*
        const fn $function(of: $type) -> Option<$crate::i18n::Msg> {
            match of {
                $($type::$variant => Some($crate::i18n::messages!(@msg $zh, $en)),)*
                _ => None,
            }
        }
        $crate::i18n::tables::list!($table $($variant: $zh, $en;)*);
    };
    (@table [$($doc:tt)*] $table:ident $function:ident ($type:ident, Audience)
        $($variant:ident: $zh:literal, $en:literal $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)*;)*
    ) => {
        $($doc)*
        const fn $function(of: $type, audience: $crate::i18n::Audience) -> Option<$crate::i18n::Msg> {
            match (audience, of) {
                $($(
                    ($($crate::i18n::messages!(@to $to))|+, $type::$variant) =>
                        Some($crate::i18n::messages!(@msg $own_zh, $own_en)),
                )*)*
                $((_, $type::$variant) => Some($crate::i18n::messages!(@msg $zh, $en)),)*
                _ => None,
            }
        }
        $crate::i18n::tables::list!($table $($variant: $zh, $en $(, $($to)|+: $own_zh, $own_en)*;)*);
    };
    ($($(#[doc = $doc:literal])* $table:ident: $function:ident($($head:tt)*) { $($body:tt)* })*) => {
        $(partial!(@table [$(#[doc = $doc])*] $table $function ($($head)*) $($body)*);)*
    };
}

/// The texts of a table, for the tests. None of them has a placeholder.
macro_rules! list {
    ($table:ident
        $($variant:ident: $zh:literal, $en:literal $(, $($to:ident)|+: $own_zh:literal, $own_en:literal)*;)*
    ) => {
        const $table: &[(&str, $crate::i18n::Msg)] = &[$(
            (stringify!($variant), $crate::i18n::messages!(@msg $zh, $en)),
            $((
                concat!(stringify!($variant), ": ", stringify!($($to)|+)),
                $crate::i18n::messages!(@msg $own_zh, $own_en),
            ),)*
        )*];
        $($crate::i18n::messages!(@check $variant &[]; $zh, $en $(, $own_zh, $own_en)*);)*
    };
}

pub(super) use {list, partial, total};
