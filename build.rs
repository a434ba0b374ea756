//! What is made before the crate is compiled: the table of the names of clocks, and what the page's
//! module alone needs from the linker; the worker's is not split.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

/// The files that say what clocks are called.
const POLICIES: &str = "src/facts/data/policies";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={POLICIES}");
    let into = env::var("OUT_DIR")?;
    fs::write(Path::new(&into).join("clock_names.rs"), clock_names()?)?;

    let var = |name| env::var(name).ok();
    // `--cfg split`, which xtask/src/split.rs sets.
    if var("CARGO_CFG_SPLIT").is_some() && var("CARGO_CFG_TARGET_ARCH").as_deref() == Some("wasm32") {
        // The splitter reads where each piece of code is called from; it leaves none of it in the files.
        println!("cargo::rustc-link-arg-bin=redress=--emit-relocs");
    }
    Ok(())
}

/// Rust source of a table of policy, clock, Chinese and English name; the newest version of a policy first.
fn clock_names() -> Result<String, Box<dyn Error>> {
    let mut policies = Vec::new();
    for file in fs::read_dir(POLICIES)? {
        let policy: Value = serde_json::from_str(&fs::read_to_string(file?.path())?)?;
        let key = (policy["id"].to_string(), std::cmp::Reverse(policy["version"].as_u64()));
        policies.push((key, policy));
    }
    policies.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut table = String::from("const SHIPPED: &[(&str, &str, &str, &str)] = &[\n");
    for ((id, _), policy) in &policies {
        for clock in policy["clocks"].as_array().into_iter().flatten() {
            let name = &clock["name"];
            writeln!(table, "    ({id}, {}, {}, {}),", clock["id"], name["zh"], name["en"])?;
        }
    }
    table.push_str("];\n");
    Ok(table)
}
