//! `juntos` turns a handbook of Markdown and YAML into a site in several languages.
//!
//! ```text
//!           io                    pure, one file at a time        pure, whole handbook             one output at a time       io
//!  disk ──load──▶ Sources ──parse──▶ Parsed ──resolve──▶ Handbook ──check──▶ (diagnostics)
//!                                                           └──plan──▶ SitePlan ──render──▶ Sink ──write──▶ disk
//! ```
//!
//! [`build::build`] is the whole story in one function. A *pass* is one arrow of the picture.
//! [`serve`](mod@serve) reads a [`build::Site`], the same without its last arrow, and renders the page
//! that is asked for; [`watch`](mod@watch) says when to look at the disk again.
//!
//! # Invariants, each held by a test
//!
//! 1. A pass reads only its arguments: clock, disk, environment and chance are [`build::Inputs`].
//! 2. Only [`load`](mod@load) reads files, only [`output`] writes them, only the binary prints.
//! 3. Parsing, resolving, checking and rendering never stop at the first problem: they return a
//!    value and diagnostics.
//! 4. Every diagnostic about content has a place in a source file.
//! 5. Each output path has exactly one owner, decided in [`plan`](mod@plan).
//! 6. Templates see a [`theme::view`], nothing else.
//! 7. Same inputs, same bytes; of a team that cannot be read the earlier site is an input too, whose pages it keeps.
//! 8. A build with a kept memo equals a clean build.
//!
//! # Where to add things
//!
//! | to add | do |
//! | --- | --- |
//! | a kind of page | for a thing with words of its own a variant in `src/model/kind.rs`, for a page that puts things together one of `PageOf` in `src/model/output_format.rs`: the compiler then names every `match` that must answer (address, folder, template). Its words' keys in `src/parse/words.rs`, its view in `src/theme/view.rs`, filled in by `src/render/things.rs` (or `lists.rs`, `sheets.rs`), its template `themes/default/templates/<kind>.html`. `step` is the one to copy |
//! | a locale | for a handbook: a folder of words `content/<tag>/`, messages `locales/<tag>/*.ftl` and a line `- {tag: <tag>}` under `locales:` in `content/handbook.yaml`, all read at run time. For the program itself: the same folder of messages in this repository, which is built in. No Rust. What is missing falls back along `fallback:` and is reported |
//! | a check | a question about the whole handbook: a file in `src/check/`, a line in [`check::CHECKS`] (`src/check/mod.rs`), a variant with its severity in `src/diagnostic/code.rs`, its words in `locales/<tag>/diagnostics.ftl` and `locales/<tag>/explain/<code>.md` for `en` and `es`, a case in `tests/checks/<code>.md`. What can be seen in one file alone belongs to that file's parser |
//! | an output format | one sort of file, such as a handout's plain text: a variant in `src/model/output_format.rs`, its paths in `src/plan.rs`, a file in `src/render/` that turns the model into bytes, called by the `match` in `src/render/mod.rs`. `HandoutText`, in `src/render/text.rs`, is the one to copy; a test beside those of `tests/suite/handbook.rs` |
//! | a sheet of paper | a page that has a PDF: a line in [`model::Handbook::pdf`], an arm in `document` of `src/render/paper.rs`, which says what stands on it in the blocks of [`paper`](mod@paper); another look: a layout `themes/default/paper/<name>.typ`. `instrument` is the one to copy |
//! | a script or style of the theme | a file in `themes/default/assets/`; a template asks for it by `asset(name="…")` (`core_script` in `components.html`) |
//! | a picture of the theme | `themes/default/pictures/<id>.svg`, black lines on a grid of 48, and what it shows, `picture-<id>`, in `locales/<tag>/pictures.ftl`: `[[picture:<id>]]` draws it |
//! | a template value | a field in `src/theme/view.rs` with its doc comment, its value in `src/render/` |
//! | a front-matter key | `src/parse/words.rs`, and the type in `src/model/` that owns it |
//! | a key that names a thing by its id | its line in the tables of `src/rename/data.rs`, so that a rename finds it, and in `src/rename/graph.rs`, so that it is held to it |
//! | a block `:::` | a line with name and arguments in `src/markdown/fence.rs`, an arm in `src/markdown/html.rs` and `src/markdown/text.rs`; the page gives it translated words (`Words::IDS`) and addresses (`html::Page`) |
//! | a kind of file to begin (`juntos new`) | its scaffolds `src/starter/new/<kind>.<language>.md`, a variant of `Sort` in `src/starter/mod.rs`, a line in `src/cli/args.rs` and `src/cli/init.rs` |
//! | a host to publish on | a variant of `Host` in `src/publish/mod.rs`, its file beside it, its line and its next steps in `src/cli/args.rs` and `src/cli/publish.rs` |
//! | a hostile case | `tests/hostile/`: its README says the form |
//! | a form of the workspace | a file in `src/workspace/` that makes its [`workspace::form::FormView`] and reads what comes back, an arm in `respond` of `src/workspace/mod.rs`, its words in `locales/<tag>/edit.ftl`. `meeting.rs` is the one to copy |
//! | a command | a file in `src/cli/`, its flags in `src/cli/args.rs`, a line in `src/cli/mod.rs` |
//!
//! # The modules, in layers
//!
//! A module may use modules above it in the list at the end of this file, never below;
//! `tests/suite/tidy.rs` reads that list, and holds invariants 2 and 6 too. `incremental.rs` beside
//! it holds 8, `determinism.rs` 7, `checks.rs` 3 and 4. [`memo`] stands round the pure passes: a
//! result is remembered by the fingerprint of all that it was made from. Messages ([`i18n`]) and
//! templates ([`theme`]) enter at `render`. A [`render::Sink`] takes each output as it is done: the
//! writer, memory, or nothing.

#![forbid(unsafe_code)]
#![allow(rustdoc::private_intra_doc_links, reason = "the documentation is read with private items")]
#![warn(missing_docs, unreachable_pub, rust_2018_idioms)]
#![warn(clippy::all, clippy::iter_over_hash_type, clippy::match_wildcard_for_single_variants)]
#![warn(clippy::allow_attributes_without_reason, clippy::dbg_macro, clippy::semicolon_if_nothing_returned)]
#![allow(clippy::type_complexity, reason = "a pair of a list and a map needs no name of its own")]
#![warn(clippy::uninlined_format_args, clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

// Ground: results remembered, texts with positions, problems as values.
pub mod memo;

pub mod source;

pub mod diagnostic;

pub mod load;

// Languages of a handbook's files, one outside library each.
pub mod yaml;

pub mod table;

pub mod paper;

pub mod markdown;

pub mod ebook;

// The model: plain data.
pub mod model;

// Messages and templates.
pub mod i18n;

pub mod theme;

// The passes, in order.
pub mod parse;

pub mod translate;

pub mod resolve;

pub mod check;

pub mod plan;

pub mod print;

pub mod render;

pub mod output;

// What an author starts from.
pub mod schema;

pub mod starter;

// Where a site goes.
pub mod publish;

// The whole, once or again and again.
pub mod build;

pub mod edit;
pub mod rename;
pub mod watch;
pub mod without;
pub mod year;

pub mod serve;

pub mod workspace;
