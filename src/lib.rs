//! `juntos` turns a handbook of Markdown and YAML into a site in several languages.
//!
//! ```text
//!           io                    pure, one file at a time        pure, whole handbook             one output at a time       io
//!  disk ──load──▶ Sources ──parse──▶ Parsed ──resolve──▶ Handbook ──check──▶ (diagnostics)
//!                                                           └──plan──▶ SitePlan ──render──▶ Sink ──write──▶ disk
//! ```
//!
//! [`build::build`] is the whole story in one function. A *pass* is one arrow of the picture.
//!
//! # Invariants, each held by a test
//!
//! 1. A pass reads only its arguments: clock, disk, environment and chance are [`build::Inputs`].
//! 2. Only [`load`](mod@load) reads files, only [`output::write`] writes them, only the binary prints.
//! 3. Parsing, resolving, checking and rendering never stop at the first problem: they return a
//!    value and diagnostics.
//! 4. Every diagnostic about content has a place in a source file.
//! 5. Each output path has exactly one owner, decided in [`plan`](mod@plan).
//! 6. Templates see a [`theme::view`], nothing else.
//! 7. Same inputs, same bytes.
//! 8. A build with a kept memo equals a clean build.
//!
//! # Where to add things
//!
//! | to add | do |
//! | --- | --- |
//! | a kind of page | a variant in [`model::kind`] (the compiler lists every `match` that must answer), its view in [`theme::view`] and `render/things.rs`, a template |
//! | a locale | `locales/<tag>/*.ftl`, `content/<tag>/`, one line in `content/handbook.yaml`; no Rust |
//! | a check | a file in [`check`](mod@check), a line in [`check::CHECKS`], a code in [`diagnostic::code`], a case in `tests/checks/` |
//! | an output format | a variant in [`model::output_format`], a line in [`plan`](mod@plan), a file in [`render`](mod@render) |
//! | a template value | a field in [`theme::view`] with its doc comment, its value in [`render`](mod@render) |
//! | a front-matter key | [`parse::words`], the model type that owns it |
//! | a block `:::` | a line in [`markdown::fence`], an arm in [`markdown::html`] and [`markdown::text`](mod@markdown::text) |
//! | a command | a file in `src/cli/` of the binary |
//!
//! A module may use modules above it in the list below, never below; `tests/suite/tidy.rs` reads
//! this list.

#![forbid(unsafe_code)]
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

pub mod markdown;

// The model: plain data.
pub mod model;

// Messages and templates.
pub mod i18n;

pub mod theme;

// The passes, in order.
pub mod parse;

pub mod resolve;

pub mod check;

pub mod plan;

pub mod render;

pub mod output;

// The whole.
pub mod build;
