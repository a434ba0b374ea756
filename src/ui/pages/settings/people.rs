//! The shop and who works there.

use leptos::prelude::*;

use super::shop::ShopForm;
use super::staff::StaffList;

/// The details of the shop, and its staff.
#[component]
pub fn People() -> impl IntoView {
    view! { <ShopForm/><StaffList/> }
}
