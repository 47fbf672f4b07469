//! Criterion: what each page of a handbook costs, whole and by part.
//!
//! `cargo bench` prints the time of a whole build in memory at 1,000 pages, cold and with a kept
//! memo, of the Markdown core by the byte, and of a handout, a pack and the book as PDF. Figures for 10,000 and 100,000 pages, and for
//! memory, are taken of the program as a process: see the README's "How fast".

#![allow(missing_docs, reason = "the macros of criterion make public functions")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
#[cfg(feature = "pdf")]
use juntos::build::Site;
use juntos::build::{AsOf, Inputs, build};
use juntos::load;
use juntos::markdown::html::standalone;
use juntos::memo::Memo;
#[cfg(feature = "pdf")]
use juntos::output::memory::Memory;
use juntos::render::Nowhere;
use juntos::resolve::Wanted;

#[path = "generate.rs"]
mod generate;

fn whole_build(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let pages = 1_000;
    generate::generate(folder.path(), pages).expect("a handbook");
    let loaded = load::load(folder.path(), None).expect("a loaded handbook");
    let inputs = Inputs {
        sources: &loaded.value,
        loading: &loaded.diagnostics,
        as_of: AsOf::Day("2026-09-01".parse().expect("a date")),
        base_url: None,
        wanted: Wanted::default(),
    };
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10).throughput(Throughput::Elements(pages as u64));
    group.bench_function("cold, 1,000 pages", |bencher| {
        bencher.iter(|| build(&inputs, &Memo::none(), &Nowhere, &|_| {}, &|| {}));
    });
    let memo = Memo::kept();
    build(&inputs, &memo, &Nowhere, &|_| {}, &|| {});
    group.bench_function("unchanged, 1,000 pages", |bencher| {
        bencher.iter(|| build(&inputs, &memo, &Nowhere, &|_| {}, &|| {}));
    });
    group.finish();
}

fn markdown(criterion: &mut Criterion) {
    let text = include_str!("../content/en/activities/meet-the-process.md");
    let mut group = criterion.benchmark_group("markdown");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("one guide", |bencher| bencher.iter(|| standalone(text, false)));
    group.finish();
}

/// Handouts of our own handbook, each laid out and written as PDF, on one thread.
#[cfg(feature = "pdf")]
fn paper(criterion: &mut Criterion) {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = load::load(root, None).expect("our own handbook");
    let inputs = Inputs {
        sources: &loaded.value,
        loading: &loaded.diagnostics,
        as_of: AsOf::Day("2026-11-22".parse().expect("a date")),
        base_url: None,
        wanted: Wanted { pdf: true, ..Wanted::default() },
    };
    let site = Site::read(&inputs, &Memo::none()).expect("a handbook");
    let mut group = criterion.benchmark_group("paper");
    group.sample_size(20);
    for (name, path) in [
        ("a handout of two pages", "en/handouts/goal-worksheet.pdf"),
        ("a pack of a stage", "en/packs/setting-direction-facilitator.pdf"),
        ("the whole book", "en/book.pdf"),
    ] {
        let planned = site.output(path).expect("a planned PDF");
        group.bench_function(name, |bencher| bencher.iter(|| site.render_one(planned, &Memory::default())));
    }
    group.finish();
}

#[cfg(feature = "pdf")]
criterion_group!(benches, whole_build, markdown, paper);
#[cfg(not(feature = "pdf"))]
criterion_group!(benches, whole_build, markdown);
criterion_main!(benches);
