//! The page without a network, and one build after another. The server is what is switched off: what the
//! driver can do to a page's network does not reach its service worker.

use super::{OF_DESK, VIEWS};
use e2e::{
    Outcome,
    builds::{Build, id_of},
    harness::{Harness, Options, Viewport},
    page::Page,
    server::{Host, Site},
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{data, intake, shell, track};
use redress::i18n::{Audience, Lang, common};
use serde_json::{Value, json};
use std::{path::Path, rc::Rc};

/// What turns offline use off.
const OFF: &str = include_str!("../../../../public/service_worker_off.js");

/// Names of builds, in the order in which they are published.
const BUILD_B: &str = "bbbbbbbbbbbbbbbb";
const BUILD_C: &str = "cccccccccccccccc";

/// A browser at a site of its own, which can be changed and switched off.
async fn visit_own_site(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome<(Rc<Site>, User)> {
    let site = Rc::new(harness.serve(Host::default())?);
    let options = Options { site: Some(site.clone()), ..browser_options(lang, viewport) };
    Ok((site, User { page: harness.open(options, "").await?, lang }))
}

/// Waits until this build, and no other of the site, is kept and the page is served from it.
async fn expect_kept(page: &Page, build: &str) -> Outcome {
    page.wait_until(&format!("build {build} is kept, and nothing else"), async || {
        let kept = state(page).await?;
        let name = format!(
            "redress:{}:build:{build}",
            page.js("return new URL(document.baseURI).pathname", vec![]).await?.as_str().unwrap_or_default()
        );
        let is_kept = kept["controlled"] == json!(true) && kept["caches"] == json!([name]);
        if is_kept { Ok(Some(())) } else { Err(kept.to_string().into()) }
    })
    .await
}

/// The caches of the origin, how far its workers are, and whether the page is served by one.
async fn state(page: &Page) -> Outcome<Value> {
    let script = "const done = arguments[0]; (async () => {
        const all = await navigator.serviceWorker.getRegistrations();
        const workers = all.map((r) => ({ scope: new URL(r.scope).pathname, installing: !!r.installing,
          waiting: !!r.waiting, active: !!r.active }));
        const controlled = !!navigator.serviceWorker.controller;
        return { caches: (await caches.keys()).sort(), workers, controlled };
      })().then(done, (error) => done(String(error)));";
    Ok(page.execute_async(script, vec![]).await?.json().clone())
}

/// Has the browser look for a newer build now. It does so by itself with every load.
async fn look_for_newer(page: &Page) -> Outcome {
    let script = "const done = arguments[0];
        navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => done(), () => done());";
    page.execute_async(script, vec![]).await.map(drop).map_err(Into::into)
}

/// Fails unless the page is of this build.
async fn expect_build(page: &Page, build: &str) -> Outcome {
    page.wait_until(&format!("the page is of build {build}"), async || {
        let shown = page.js("return document.getElementById('bootstrap')?.dataset.build", vec![]).await?;
        if shown == json!(build) { Ok(Some(())) } else { Err(format!("it is of {shown}").into()) }
    })
    .await
}

/// Opens every view by its address, as a reload does.
async fn expect_views(user: &User, audience: Audience) -> Outcome {
    for (path, heading) in VIEWS {
        if audience == Audience::Owner && OF_DESK.contains(path) {
            continue;
        }
        user.visit(path).await?;
        let heading = match (*path, audience) {
            ("intake", Audience::Owner) => intake::TITLE.to(audience),
            ("register", Audience::Owner) => common::REGISTER_VIEW.to(audience),
            ("track", Audience::Owner) => track::MINE,
            _ => *heading,
        };
        user.expect_heading(user.text(heading)).await?;
        user.expect_path(path).await?;
    }
    Ok(())
}

/// From the second load on a desk needs no network: it lodges, works on a case, follows it by its code, counts,
/// and has the worker make the sample data.
pub async fn a_desk_works_without_a_network_in_chinese(harness: &Harness) -> Outcome {
    let (site, user) = visit_own_site(harness, Lang::Zh, Viewport::Desktop).await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    let build = id_of(harness.dist())?;
    expect_kept(&user, &build).await?;
    site.switch(false);
    user.refresh().await?;
    user.expect_heading(user.text(common::TODAY_VIEW)).await?;
    expect_views(&user, Audience::Desk).await?;

    user.sign_in("李演示", "handler").await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
    user.step(StepKind::Acknowledge, &told).await?;
    user.visit(&format!("track?number={}#code={}", receipt.number, receipt.code)).await?;
    user.wait_for(".track-status").await?;
    user.visit("settings/data").await?;
    user.press(data::DEMO_LOAD).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("register?q=洗衣机").await?;
    user.wait_for(".rows-body .row").await?;
    user.visit("statistics").await?;
    user.wait_for(".figures").await?;
    user.visit("#/settings").await?;
    user.refresh().await?;
    user.expect_heading(user.text(common::SETTINGS_VIEW)).await?;
    expect_build(&user, &build).await?;
    site.switch(true);
    user.refresh().await?;
    user.expect_heading(user.text(common::SETTINGS_VIEW)).await?;
    expect_no_offer(&user).await
}

/// So does a consumer, on a phone: all views, a complaint, what came of it, and the file of all data.
pub async fn a_consumer_works_without_a_network_in_english_on_a_phone(harness: &Harness) -> Outcome {
    let (site, user) = visit_own_site(harness, Lang::En, Viewport::Phone).await?;
    user.choose_purpose(shell::PURPOSE_PERSONAL).await?;
    expect_kept(&user, &id_of(harness.dist())?).await?;
    site.switch(false);
    // Without a reload first: the page that was visited is served, too.
    let number = user.save_own(COMPLAINT).await?;
    user.expect_personal_stage(Stage::Received).await?;
    user.refresh().await?;
    user.expect_personal_stage(Stage::Received).await?;
    expect_views(&user, Audience::Owner).await?;
    user.open_case(&number).await?;
    let folder = tempfile::tempdir()?;
    user.save_register(folder.path()).await?;
    user.visit(&format!("respondent/{}", "示例电器城")).await?;
    user.expect_text("示例电器城").await
}

/// The banner that offers a newer build does not show.
async fn expect_no_offer(user: &User) -> Outcome {
    if user.shows(shell::NEWER_BUILD).await? {
        return Err("a newer build is offered, and there is none".into());
    }
    Ok(())
}

/// Publishes a folder as the site.
fn publish(site: &Site, dist: &Path) -> Outcome {
    site.publish(dist, &site.base)
}

/// A, then B, then a C that lacks a file, then what turns offline use off. What is half typed in the form of a
/// complaint is there after each, B takes over when a person asks for it, C never does.
pub async fn a_newer_build_is_offered_and_a_broken_one_is_not(harness: &Harness) -> Outcome {
    let (site, user) = visit_own_site(harness, Lang::En, Viewport::Desktop).await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    let a = id_of(harness.dist())?;
    expect_kept(&user, &a).await?;
    user.go_to(common::INTAKE_VIEW).await?;
    user.fill_field(Field::ComplainantName, "Max Sample").await?;

    let b = Build::another(harness.dist(), BUILD_B)?;
    publish(&site, b.path())?;
    // A load is still of A, and finds B.
    user.refresh().await?;
    expect_typed(&user).await?;
    expect_build(&user, &a).await?;
    user.expect_message(shell::NEWER_BUILD).await?;
    user.check_accessibility("a newer build is offered").await?;
    expect_typed(&user).await?;
    // The host has no file of A any more, and no view of A was opened yet but the form.
    user.go_to(common::STATISTICS_VIEW).await?;
    user.wait_for("main h1").await?;
    user.expect_heading(user.text(common::STATISTICS_VIEW)).await?;
    expect_build(&user, &a).await?;
    user.go_to(common::INTAKE_VIEW).await?;
    expect_typed(&user).await?;
    user.press(shell::UPDATE).await?;
    expect_build(&user, BUILD_B).await?;
    expect_typed(&user).await?;
    expect_kept(&user, BUILD_B).await?;
    expect_no_offer(&user).await?;

    let c = Build::another(harness.dist(), BUILD_C)?;
    c.break_worker()?;
    publish(&site, c.path())?;
    look_for_newer(&user).await?;
    user.refresh().await?;
    expect_typed(&user).await?;
    look_for_newer(&user).await?;
    expect_build(&user, BUILD_B).await?;
    expect_kept(&user, BUILD_B).await?;
    expect_no_offer(&user).await?;
    site.switch(false);
    user.refresh().await?;
    expect_typed(&user).await?;
    user.go_to(common::STATISTICS_VIEW).await?;
    user.expect_heading(user.text(common::STATISTICS_VIEW)).await?;
    expect_build(&user, BUILD_B).await?;
    user.visit("intake").await?;
    site.switch(true);

    // What takes offline use away leaves a page that the host serves: C's, whole again.
    let c = Build::another(harness.dist(), BUILD_C)?;
    c.replace_service_worker(OFF)?;
    publish(&site, c.path())?;
    look_for_newer(&user).await?;
    user.wait_until("nothing of the site is kept", async || {
        let state = state(&user).await?;
        let is_gone = state["caches"] == json!([]) && state["workers"] == json!([]);
        if is_gone { Ok(Some(())) } else { Err(state.to_string().into()) }
    })
    .await?;
    expect_typed(&user).await?;
    user.refresh().await?;
    expect_typed(&user).await?;
    expect_build(&user, BUILD_C).await?;
    user.go_to(common::STATISTICS_VIEW).await?;
    user.expect_heading(user.text(common::STATISTICS_VIEW)).await
}

/// The form of a complaint has the name that was typed.
async fn expect_typed(user: &User) -> Outcome {
    user.wait_for("[name='complainant.name']").await?;
    let typed = user.field_value(Field::ComplainantName).await?;
    if typed == "Max Sample" { Ok(()) } else { Err(format!("the form holds {typed:?}").into()) }
}

/// An update in one tab leaves another as it is: that one goes on with its own build, is offered the newer one,
/// and the build that nobody uses any more is deleted.
pub async fn a_tab_keeps_the_build_it_was_loaded_from(harness: &Harness) -> Outcome {
    let (site, user) = visit_own_site(harness, Lang::Zh, Viewport::Desktop).await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    let a = id_of(harness.dist())?;
    expect_kept(&user, &a).await?;
    let first = user.window().await?;
    let second = user.open_tab("").await?;
    user.wait_for("main h1").await?;

    let b = Build::another(harness.dist(), BUILD_B)?;
    publish(&site, b.path())?;
    look_for_newer(&user).await?;
    user.press(shell::UPDATE).await?;
    expect_build(&user, BUILD_B).await?;

    user.switch_to_window(first).await?;
    user.expect_message(shell::NEWER_BUILD).await?;
    expect_build(&user, &a).await?;
    // Neither the host nor B has these files.
    user.go_to(common::STATISTICS_VIEW).await?;
    user.expect_heading(user.text(common::STATISTICS_VIEW)).await?;
    user.visit("settings/data").await?;
    expect_build(&user, BUILD_B).await?;
    user.press(data::DEMO_LOAD).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    expect_no_offer(&user).await?;
    user.switch_to_window(second).await?;
    user.refresh().await?;
    expect_kept(&user, BUILD_B).await
}

/// A second site under another path of the origin, with a file of its own kept under a name like ours: what one
/// does, installs or turns off leaves the other alone.
pub async fn two_sites_of_one_origin_never_meet(harness: &Harness) -> Outcome {
    let (site, user) = visit_own_site(harness, Lang::En, Viewport::Desktop).await?;
    let base = site.base.clone();
    // Below the first: its service worker sees every request of the second, until that has its own.
    let below = format!("{base}beta/");
    let beta = Build::rebased(harness.dist(), &base, &below)?;
    site.publish(beta.path(), &below)?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    let a = id_of(harness.dist())?;
    expect_kept(&user, &a).await?;
    let ours = format!("redress:{base}:build:{a}");
    let theirs = format!("redress:{below}:build:{}", beta.id()?);

    user.visit("beta/").await?;
    // It is another register: a first visit.
    user.expect_heading(user.text(shell::WELCOME_TITLE)).await?;
    let at = user.js("return new URL(document.baseURI).pathname", vec![]).await?;
    if at != json!(below) {
        return Err(format!("the page is that of {at}").into());
    }
    user.js("caches.open('another site')", vec![]).await?;
    expect_caches(&user, &["another site", &ours, &theirs]).await?;

    // The first is turned off.
    let off = Build::another(harness.dist(), BUILD_B)?;
    off.replace_service_worker(OFF)?;
    publish(&site, off.path())?;
    user.visit("").await?;
    look_for_newer(&user).await?;
    expect_caches(&user, &["another site", &theirs]).await?;
    let workers = state(&user).await?["workers"].clone();
    if workers.as_array().map(Vec::len) != Some(1) || workers[0]["scope"] != json!(below) {
        return Err(format!("these service workers are left: {workers}").into());
    }
    site.switch(false);
    user.visit("beta/").await?;
    user.expect_heading(user.text(shell::WELCOME_TITLE)).await
}

/// Waits until the origin has these caches and no others.
async fn expect_caches(page: &Page, names: &[&str]) -> Outcome {
    page.wait_until(&format!("the caches are {names:?}"), async || {
        let state = state(page).await?;
        if state["caches"] == json!(names) { Ok(Some(())) } else { Err(state.to_string().into()) }
    })
    .await
}
