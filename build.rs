//! What the page's module alone needs from the linker; the worker's is not split.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let told = |name| std::env::var(name).ok();
    // `--cfg split`, which xtask/src/split.rs sets.
    if told("CARGO_CFG_SPLIT").is_some() && told("CARGO_CFG_TARGET_ARCH").as_deref() == Some("wasm32") {
        // The splitter reads where each piece of code is called from; it leaves none of it in the files.
        println!("cargo::rustc-link-arg-bin=redress=--emit-relocs");
    }
}
