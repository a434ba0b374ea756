//! Settings: what the register is for, how it looks, who works with it, and the rules it goes by.

mod about;
mod appearance;
mod country;
mod hand_over;
mod hand_over_form;
mod hand_over_report;
mod more;
mod notify;
mod numbers;
mod openings;
mod profile;
mod purpose;
mod shop;
mod staff;
mod staff_form;
mod staff_row;
mod sub_nav;
mod switch;
mod zone;
mod zone_form;

use leptos::prelude::*;

use self::about::About;
use self::appearance::Appearance;
use self::country::CountryCard;
use self::more::More;
use self::numbers::Numbers;
use self::profile::Profile;
use self::purpose::PurposeChoice;
use self::shop::ShopForm;
use self::staff::StaffList;
pub use self::sub_nav::SettingsNav;
use self::zone::ZoneCard;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::ui::pages::categories::Categories;
use crate::ui::pages::rules::{Calendars, Policies};
use crate::ui::widgets::use_title;

/// The settings page: appearance, shop and staff (or the owner's details in a personal register), purpose,
/// country, zone, numbers, policies, calendars, categories, about.
#[component]
pub fn Settings() -> impl IntoView {
    let app = use_app();
    use_title(common::SETTINGS_VIEW);
    let is_personal = Memo::new(move |_| app.is_personal());
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{t(common::SETTINGS_VIEW)}</h1>
            </header>
            <SettingsNav/>
            <Appearance/>
            <Show when=move || is_personal.get() fallback=|| view! { <ShopForm/><StaffList/> }>
                <Profile/>
            </Show>
            <PurposeChoice/>
            <CountryCard/>
            <ZoneCard/>
            <Numbers/>
            <Policies/>
            <Calendars/>
            <Categories/>
            <Show when=move || is_personal.get()><More/></Show>
            <About/>
        </div>
    }
}
