//! The same inputs give the same bytes, whatever is around them.

use std::collections::BTreeMap;

use crate::site_test::{SiteTest, copy, root, tree};

fn build(setting: &dyn Fn(&mut std::process::Command)) -> BTreeMap<String, Vec<u8>> {
    let site = SiteTest::empty();
    for folder in ["content", "themes", "locales"] {
        copy(&root().join(folder), &site.project().join(folder));
    }
    let mut command = site.command(&["build", "--as-of", "2026-09-01", "--quiet"]);
    setting(&mut command);
    let output = command.output().expect("the program to run");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    tree(&site.project().join("public"))
}

// Threads, zone, locale of the system, umask and path leave no trace; nor does a second run.
#[test]
fn one_site() {
    let first = build(&|_| {});
    assert!(first.len() > 60, "{}", first.len());
    let settings: [&dyn Fn(&mut std::process::Command); 6] = [
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
            let mut shell = std::process::Command::new("sh");
            shell.arg("-c").arg("umask 077; exec \"$0\" \"$@\"").arg(program);
            shell.args(command.get_args()).current_dir(command.get_current_dir().expect("a folder"));
            *command = shell;
        },
        &|command| {
            command.args(["--project", "./../project/."]);
        },
    ];
    for (i, setting) in settings.iter().enumerate() {
        let again = build(setting);
        assert_eq!(first.keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>(), "setting {i}");
        for (path, bytes) in &first {
            assert!(*bytes == again[path], "{path} differs with setting {i}");
        }
    }
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
