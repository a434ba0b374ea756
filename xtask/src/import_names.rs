//! Short names for what the main module imports from its script.
//!
//! wasm-bindgen gives each such function a name with a hash, and every name stands in both files. Hashes do not
//! pack: short names make the first view eight kilobytes of brotli smaller.

use anyhow::{Context, Result, anyhow};
use std::collections::HashMap;
use wasm_encoder::{
    EntityType, ImportSection, Module,
    reencode::{self, Reencode},
};
use wasmparser::{ImportSectionReader, Parser, Payload};

/// The module and the script that instantiates it, with short names for what the script lends the module.
/// `script_name` is what the module calls the script.
pub fn shorten(module: &[u8], script: &str, script_name: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names { script: script_name, short: HashMap::new() };
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                names.add(import?);
            }
        }
    }
    let mut short = Module::new();
    names
        .parse_core_module(&mut short, Parser::new(0), module)
        .map_err(|why| anyhow!("{why}"))
        .context("cannot rename the imports of the main module")?;
    Ok((short.finish(), names.rename_in(script)))
}

/// The short names by the long ones.
struct Names<'a> {
    script: &'a str,
    short: HashMap<String, String>,
}

impl Names<'_> {
    fn add(&mut self, import: wasmparser::Import<'_>) {
        if import.module == self.script {
            let next = self.short.len();
            self.short.entry(import.name.to_owned()).or_insert_with(|| format!("i{next:x}"));
        }
    }

    /// The script with every identifier that is a long name made short.
    fn rename_in(&self, script: &str) -> String {
        let of_identifier = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let mut renamed = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(c) = rest.chars().next() {
            let end = match of_identifier(c) {
                true => rest.find(|c| !of_identifier(c)).unwrap_or(rest.len()),
                false => rest.find(of_identifier).unwrap_or(rest.len()),
            };
            let (word, after) = rest.split_at(end);
            renamed += self.short.get(word).map_or(word, String::as_str);
            rest = after;
        }
        renamed
    }
}

impl Reencode for Names<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let ty: EntityType = self.entity_type(import.ty)?;
            let short = self.short.get(import.name).filter(|_| import.module == self.script);
            imports.import(import.module, short.map_or(import.name, String::as_str), ty);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{MemoryType, TypeSection};

    fn module(names: &[(&str, &str)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for (module, name) in names {
            imports.import(module, name, EntityType::Function(0));
        }
        let memory =
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("./m_bg.js", "memory_ab12", memory);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_files_agree_on_the_short_names() {
        let long = [("./m_bg.js", "__wbg_get_1a2b"), ("./other.js", "__wbg_get_1a2b"), ("./m_bg.js", "b")];
        let short = [("./m_bg.js", "i0"), ("./other.js", "__wbg_get_1a2b"), ("./m_bg.js", "i1")];
        let script = "const i = { __wbg_get_1a2b: (b) => b, b: 7, memory_ab12: m, __wbg_get_1a2bc: `中b` };";
        let (module_after, script_after) = shorten(&module(&long), script, "./m_bg.js").unwrap();
        let expected = String::from_utf8_lossy(&module(&short)).replace("memory_ab12", "i2");
        // The length of the section and of the last name differ as well; names are what is compared.
        let text = String::from_utf8_lossy(&module_after).into_owned();
        for name in ["i0", "i1", "i2", "__wbg_get_1a2b"] {
            assert_eq!(text.matches(name).count(), expected.matches(name).count(), "{name}");
        }
        assert_eq!(script_after, "const i = { i0: (i1) => i1, i1: 7, i2: m, __wbg_get_1a2bc: `中b` };");
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(shorten(b"nonsense", "", "./m_bg.js").is_err());
    }
}
