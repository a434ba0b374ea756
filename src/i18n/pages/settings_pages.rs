//! Words of the list of the settings' pages.

use crate::i18n::messages;

messages! {
    BACK: "返回设置", "Settings";
    PEOPLE: "门店与人员", "Shop and staff";
}
