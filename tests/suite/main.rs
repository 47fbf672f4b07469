//! One test binary: the list of its parts, nothing else.

#![allow(clippy::disallowed_methods, reason = "tests lay out files and look at them")]

mod bad_input;
mod causes;
mod checks;
mod cli;
mod codes;
mod commonmark;
mod determinism;
mod edits;
mod foreign;
mod handbook;
mod hostile;
mod html;
mod incremental;
mod inline;
mod locales;
mod markdown;
mod output;
mod pages;
#[cfg(feature = "pdf")]
mod paper;
mod people;
mod properties;
mod publish;
mod rename;
mod site_test;
mod starter;
mod teams;
mod theme;
mod tidy;
mod translate;
mod workspace;
