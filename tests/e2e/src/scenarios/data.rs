//! Import and export: real files, bad files, the whole register as one file.

use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    sample_files::{cfpb_file, temp_file, twenty_thousand_complaints},
    user::{COMPLAINT, User, browser_options},
};
use redress::i18n::pages::{data, shell};
use redress::i18n::{Lang, common, errors};
use std::path::Path;

const FILE: &str = "input[name='import.file']";

/// Chooses a file on the data page.
pub(super) async fn choose_file(user: &User, file: &Path) -> Outcome {
    user.visit("settings/data").await?;
    user.wait_for(".drop-zone").await?;
    user.upload(FILE, file).await
}

/// Waits for the report of an import; the figure with this label.
pub(super) async fn reported_count(user: &User, label: &str) -> Outcome<u64> {
    user.wait_until(&format!("the report says {label:?}"), async || {
        let script = "const [label] = arguments;
             const f = [...document.querySelectorAll('.figures .figure')]
               .find((f) => f.querySelector('.figure-label')?.textContent.trim() === label);
             return f?.querySelector('.figure-value')?.textContent ?? null;";
        let text = user.js(script, vec![label.into()]).await?;
        let digits = text.as_str().map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>());
        Ok(digits.and_then(|digits| digits.parse().ok()))
    })
    .await
}

/// Imports a file with the columns as the page mapped them.
pub(super) async fn import_file(user: &User, file: &Path) -> Outcome {
    choose_file(user, file).await?;
    user.wait_for(".mapping").await?;
    confirm_import(user).await
}

/// Presses the button that imports the chosen file.
pub(super) async fn confirm_import(user: &User) -> Outcome {
    user.click_css("section[aria-labelledby='data-import'] .actions .button.primary").await
}

/// 20,000 complaints are imported, found, survive a killed browser, and are not imported twice.
pub async fn twenty_thousand_complaints_come_in_once(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let file = twenty_thousand_complaints()?;
    import_file(&user, &file).await?;
    let added = reported_count(&user, user.text(data::ADDED)).await?;
    if added != 20_000 {
        return Err(format!("{added} of 20,000 came in").into());
    }
    let profile = user.page.profile.clone();
    user.page.clone().kill().await?;
    let options = Options { profile: Some(profile), ..browser_options(Lang::Zh, Viewport::Desktop) };
    let page = harness.open(options, "register").await?;
    let user = User { page, lang: Lang::Zh };
    user.wait_for(".rows-body .row").await?;
    user.expect_text("20,000").await?;
    user.search("mortgage").await?;
    user.wait_for(".rows-body .row").await?;
    user.check_accessibility("a register of 20,000").await?;
    import_file(&user, &file).await?;
    let added = reported_count(&user, user.text(data::ADDED)).await?;
    let known = reported_count(&user, user.text(data::KNOWN)).await?;
    if (added, known) != (0, 20_000) {
        return Err(format!("the second time {added} came in and {known} were known").into());
    }
    Ok(())
}

/// Dates by month first, words for yes and no, a complaint number of its own; bad rows are listed by line.
pub async fn another_export_fits_and_bad_rows_are_listed(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        let mut text = std::fs::read_to_string(cfpb_file(50)?)?;
        text.push_str(
            "13/45/2015,Mortgage,,Fraud,\"Nobody, Inc.\",CA,10001,Web,1/2/2015,Closed,Yes,No,77\r\n",
        );
        text.push_str("only,three,cells\r\n");
        choose_file(&user, &temp_file("other.csv", text.as_bytes())?).await?;
        user.wait_for(".mapping").await?;
        user.check_accessibility("the mapping").await?;
        confirm_import(&user).await?;
        let added = reported_count(&user, user.text(data::ADDED)).await?;
        let rejected = reported_count(&user, user.text(data::REJECTED)).await?;
        if (added, rejected) != (50, 2) {
            return Err(format!("{added} came in, {rejected} were listed").into());
        }
        // The header is line 1.
        for line in ["52", "53"] {
            user.wait_until(&format!("line {line} is listed"), async || {
                let script =
                    "return [...document.querySelectorAll('.error-list li')].map((li) => li.innerText)";
                let listed: Vec<String> = serde_json::from_value(user.js(script, vec![]).await?)?;
                let is_it = listed.len() == 2 && listed.iter().any(|text| text.contains(line));
                if is_it { Ok(Some(())) } else { Err(format!("listed: {listed:?}").into()) }
            })
            .await?;
        }
        user.check_accessibility("the report of an import").await?;
    }
    Ok(())
}

/// Files that cannot be imported: the page says why, and nothing changes.
pub async fn bad_files_say_why(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_DESK).await?;
    let png = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
    let cut_off = data::JsonCutOff { line: "1", n: "0" }.text(user.lang);
    let cases: [(&str, &[u8], &str); 5] = [
        ("empty.csv", b"", user.text(errors::FILE_EMPTY)),
        ("picture.csv", &png, user.text(data::KIND_PICTURE)),
        ("header.csv", b"Date received,Company\r\n", user.text(errors::CSV_NO_ROWS)),
        ("half.json", br#"{"format":"redress-register","version":1,"regis"#, &cut_off),
        ("other.json", br#"{"hello":"world"}"#, user.text(errors::JSON_NOT_A_REGISTER)),
    ];
    for (name, bytes, expected) in cases {
        choose_file(&user, &temp_file(name, bytes)?).await?;
        user.wait_for(".notice[data-tone='error']").await?;
        user.expect_text(expected).await.map_err(|why| format!("{name}: {why}"))?;
        user.check_accessibility(name).await?;
    }
    user.go_to(common::REGISTER_VIEW).await?;
    user.wait_for("main h1").await?;
    user.expect_gone(".rows-body .row").await
}

/// A file in GB18030, as Chinese spreadsheets save it, is read without damage.
pub async fn gb18030_is_read(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    // "投诉人,被投诉人,投诉内容" and one row, in GB18030.
    let text: &[u8] = &[
        0xcd, 0xb6, 0xcb, 0xdf, 0xc8, 0xcb, b',', 0xb1, 0xbb, 0xcd, 0xb6, 0xcb, 0xdf, 0xc8, 0xcb, b',', 0xcd,
        0xb6, 0xcb, 0xdf, 0xc4, 0xda, 0xc8, 0xdd, b'\n', 0xd5, 0xc5, 0xd1, 0xf9, b',', 0xca, 0xbe, 0xc0,
        0xfd, 0xb5, 0xea, b',', 0xc2, 0xa9, 0xcb, 0xae, b'\n',
    ];
    import_file(&user, &temp_file("台账.csv", text)?).await?;
    if reported_count(&user, user.text(data::ADDED)).await? != 1 {
        return Err("the row did not come in".into());
    }
    user.go_to(common::REGISTER_VIEW).await?;
    user.expect_text("示例店").await?;
    user.click_css(".rows-body .row").await?;
    user.wait_for(".case-head").await?;
    for written in ["示例店", "张样", "漏水"] {
        user.expect_text(written).await?;
    }
    Ok(())
}

/// The whole register is exported as one file and merged in another browser without loss; merging it again
/// adds nothing.
pub async fn the_register_travels_as_one_file(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    import_file(&user, &cfpb_file(300)?).await?;
    reported_count(&user, user.text(data::ADDED)).await?;
    let folder = tempfile::tempdir()?;
    let file = user.save_register(folder.path()).await?;

    let other = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_DESK).await?;
    choose_file(&other, &file).await?;
    let cases = reported_count(&other, other.text(data::MERGED_NEW_CASES)).await?;
    if cases != 301 {
        return Err(format!("{cases} of 301 complaints came back").into());
    }
    other.check_accessibility("the report of a merge").await?;
    other.open_case(&receipt.number).await?;
    other.expect_text("the shop would not come").await?;
    choose_file(&other, &file).await?;
    if reported_count(&other, other.text(data::MERGED_NEW_CASES)).await? != 0 {
        return Err("the same file came in twice".into());
    }
    Ok(())
}
