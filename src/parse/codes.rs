//! `content/codes.yaml` → the lines of the ledger of short codes.
//!
//! A list of lines `- H1-1: handout/name-tag`, to which the program adds at the end.

use crate::diagnostic::{Code, Diagnosed, Diagnostics};
use crate::markdown::fence::is_code;
use crate::model::codes::Recorded;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Entries};

/// The path of the ledger in a project.
pub const LEDGER: &str = "content/codes.yaml";

/// What a new ledger begins with.
pub const HEAD: &str = "\
# The short codes that have been published, each with its sheet. The program adds lines at the end.
# Keep them all: a code that is printed on paper goes on leading to its sheet.
# Los códigos cortos que ya se publicaron, cada uno con su hoja. El programa agrega líneas al final.
# Consérvelas todas: así un código impreso en papel sigue llevando a su hoja.
";

/// Reads the ledger.
pub fn parse(file: &SourceFile) -> Diagnosed<Vec<Recorded>> {
    let mut found = Diagnostics::default();
    let start = Span::new(file.id, 0..0);
    let is_empty = file.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let raw: Option<Vec<Entries<Spanned<String>>>> =
        if is_empty { None } else { found.take(yaml::parse(&file.text, start)) };
    let mut recorded = Vec::new();
    for (code, key) in raw.into_iter().flatten().flat_map(|line| line.0) {
        if is_code(&code.value) {
            recorded.push(Recorded { code, key: key.value });
        } else {
            let problem = Code::BadArgument.at(code.span).say("bad-argument-code");
            found.push(problem.with("found", code.value.as_str()));
        }
    }
    Diagnosed::new(recorded, found)
}

/// The lines that record codes with the keys of their sheets.
pub fn print(codes: &[(String, String)]) -> String {
    codes.iter().map(|(code, key)| format!("- {code}: {key}\n")).collect()
}
