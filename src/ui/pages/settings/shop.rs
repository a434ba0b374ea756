//! The form of the shop whose desk it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::desk::Shop;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::desk as words;
use crate::ui::parts::error_text;
use crate::ui::widgets::LineInput;

/// The form of the shop: name, contact person, telephone and address. A toast says whether it was saved.
#[component]
pub fn ShopForm() -> impl IntoView {
    let app = use_app();
    let shop = untrack(move || app.shop());
    let [name, contact, phone, address] =
        [shop.name, shop.contact, shop.phone, shop.address].map(RwSignal::new);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
        let shop =
            Shop { name: typed(name), contact: typed(contact), phone: typed(phone), address: typed(address) };
        spawn_local(async move {
            let saved = app.change_shop(shop).await;
            let lang = app.lang.get_untracked();
            match saved {
                Ok(()) => app.toasts.show(Tone::Ok, words::SHOP_SAVED.text(lang)),
                Err(error) => app.toasts.show(Tone::Error, error_text::of_desk(lang, &error)),
            }
        });
    };
    view! {
        <form class="card stack" aria-labelledby="settings-shop" novalidate on:submit=save>
            <h2 id="settings-shop">{t(words::SHOP)}</h2>
            <p class="muted">{t(words::SHOP_TEXT)}</p>
            <div class="grid-2">
                <LineInput id="shop-name" name="shop.name" longest=120 label=t(words::SHOP_NAME) text=name change=move |text| name.set(text)/>
                <LineInput id="shop-contact" name="shop.contact" longest=80 label=t(words::SHOP_CONTACT) text=contact change=move |text| contact.set(text)/>
                <LineInput id="shop-phone" name="shop.phone" longest=40 label=t(words::SHOP_PHONE) text=phone change=move |text| phone.set(text)/>
                <LineInput id="shop-address" name="shop.address" longest=200 label=t(words::SHOP_ADDRESS) text=address change=move |text| address.set(text)/>
            </div>
            <div class="actions">
                <button type="submit" class="button primary">{t(common::SAVE)}</button>
            </div>
        </form>
    }
}
