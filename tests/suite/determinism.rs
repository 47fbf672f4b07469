//! The same inputs give the same bytes, whatever is around them.

use std::process::Command;

use crate::site_test::{SiteTest, copy, root, stderr, tree};

type Setting = dyn Fn(&mut Command);

/// What must leave no trace: threads, zone, locale of the system, umask and path; nor must a second run.
const SETTINGS: [&Setting; 6] = [
    &|_| {},
    &|command| {
        command.args(["--jobs", "1"]);
    },
    &|command| {
        command.args(["--jobs", "2"]);
    },
    &|command| {
        command.env("TZ", "Pacific/Kiritimati").env("LANG", "es_MX.UTF-8").env("LC_ALL", "tr_TR.UTF-8");
    },
    &|command| {
        // A umask and a long way round to the same folder.
        let program = command.get_program().to_owned();
        let mut shell = Command::new("sh");
        shell.arg("-c").arg("umask 077; exec \"$0\" \"$@\"").arg(program);
        shell.args(command.get_args()).current_dir(command.get_current_dir().expect("a folder"));
        *command = shell;
    },
    &|command| {
        command.args(["--project", "./../project/."]);
    },
];

/// Builds new copies of a site with each of the settings: all come to the same files.
fn is_one_site(site: &dyn Fn() -> SiteTest, arguments: &[&str], least: usize) {
    let build = |setting: &Setting| {
        let site = site();
        let mut command = site.command(&[&["build", "--as-of", "2026-09-01", "--quiet"], arguments].concat());
        setting(&mut command);
        let output = command.output().expect("the program to run");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        tree(&site.project().join("public"))
    };
    let first = build(&|_| {});
    assert!(first.len() > least, "{}", first.len());
    for (i, setting) in SETTINGS.iter().enumerate() {
        let again = build(setting);
        assert_eq!(first.keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>(), "setting {i}");
        for (path, bytes) in &first {
            assert!(*bytes == again[path], "{path} differs with setting {i}");
        }
    }
}

// The toolkit without paper, since the smallest site has every kind of sheet.
#[test]
fn one_site() {
    let toolkit = || {
        let folders = ["content", "themes", "locales"];
        folders.iter().fold(SiteTest::empty(), |site, folder| {
            copy(&root().join(folder), &site.project().join(folder));
            site
        })
    };
    is_one_site(&toolkit, &["--no-pdf"], 1_000);
}

// What is printed.
#[test]
fn one_paper() {
    is_one_site(&SiteTest::minimal, &[], 60);
}

// The order in which a disk lists its files is not the order of anything.
#[test]
fn order_of_files() {
    let forward = SiteTest::minimal();
    let backward = SiteTest::empty();
    let mut files: Vec<_> = tree(&forward.project()).into_iter().collect();
    files.reverse();
    let mut backward = files.into_iter().fold(backward, |site, (path, bytes)| site.bytes(&path, &bytes));
    let mut forward = forward;
    assert_eq!(forward.build().outputs, backward.build().outputs);
}
