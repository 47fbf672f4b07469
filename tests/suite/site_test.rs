//! The driver: a project in a temporary folder, built in this process or by the program.
//!
//! `SiteTest::minimal().file("content/en/pages/home.md", "…").build().page("en/index.html")`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use juntos::build::{AsOf, Built, Inputs, Site, build};
use juntos::diagnostic::Diagnosed;
use juntos::diagnostic::emit::{Format, emit};
use juntos::i18n;
use juntos::load;
use juntos::memo::Memo;
use juntos::model::{Audience, Handbook};
use juntos::output::memory::Memory;
use juntos::resolve::Wanted;
use juntos::source::Sources;
use tempfile::TempDir;

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program; a fuzzer has none.
const PROGRAM: Option<&str> = option_env!("CARGO_BIN_EXE_juntos");

/// A project under test. Everything beside its folder is inside the same temporary folder.
pub struct SiteTest {
    folder: TempDir,
    memo: Arc<Memo>,
    sources: Option<Arc<Sources>>,
    audience: Audience,
    pdf: bool,
    frozen: bool,
    as_of: &'static str,
}

/// What a build in this process came to.
pub struct BuiltSite {
    pub outputs: BTreeMap<String, Vec<u8>>,
    pub built: Built,
    pub sources: Arc<Sources>,
}

impl SiteTest {
    /// An empty project.
    pub fn empty() -> SiteTest {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("project")).expect("a new folder");
        SiteTest {
            folder,
            memo: Arc::new(Memo::kept()),
            sources: None,
            audience: Audience::Public,
            pdf: false,
            frozen: false,
            as_of: "2026-09-01",
        }
    }

    /// A copy of `tests/sites/minimal`.
    pub fn minimal() -> SiteTest {
        SiteTest::copy_of("tests/sites/minimal")
    }

    /// A copy of a project of this repository.
    pub fn copy_of(path: &str) -> SiteTest {
        let site = SiteTest::empty();
        copy(&root().join(path), &site.project());
        site
    }

    /// The project's folder.
    pub fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    /// A path beside the project's folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the project.
    pub fn file(self, path: &str, text: &str) -> SiteTest {
        self.bytes(path, text.as_bytes())
    }

    /// Writes a file of the project, byte for byte.
    pub fn bytes(self, path: &str, bytes: &[u8]) -> SiteTest {
        let place = self.project().join(path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("a new folder");
        std::fs::write(place, bytes).expect("a new file");
        self
    }

    /// Removes a file of the project.
    pub fn remove(self, path: &str) -> SiteTest {
        std::fs::remove_file(self.project().join(path)).expect("a file to remove");
        self
    }

    /// Replaces a part of a file; the part must be there once.
    pub fn edit(self, path: &str, from: &str, to: &str) -> SiteTest {
        let text = std::fs::read_to_string(self.project().join(path)).expect("a file to edit");
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        let text = text.replace(from, to);
        self.file(path, &text)
    }

    /// Builds for another audience from now on.
    pub fn audience(mut self, audience: Audience) -> SiteTest {
        self.audience = audience;
        self
    }

    /// Makes files to print from now on, as the program does.
    pub fn pdf(mut self) -> SiteTest {
        self.pdf = true;
        self
    }

    /// Is built as if another site's files had been edited into this one's: what both have in common, such as
    /// the theme, is remembered.
    pub fn following(mut self, earlier: &SiteTest) -> SiteTest {
        self.memo = Arc::clone(&earlier.memo);
        self.sources.clone_from(&earlier.sources);
        self
    }

    /// Asks from now on that all is recorded that a build records.
    pub fn frozen(mut self) -> SiteTest {
        self.frozen = true;
        self
    }

    /// Builds as of another day from now on.
    pub fn on_day(mut self, day: &'static str) -> SiteTest {
        self.as_of = day;
        self
    }

    /// Reads the project up to the model, and hands it over.
    pub fn read<T>(&self, look: impl FnOnce(&Handbook) -> T) -> T {
        let loaded = load::load(&self.project(), None).expect("a project to load");
        let site = Site::read(&self.inputs(&loaded), &Memo::none()).expect("a handbook");
        look(site.handbook())
    }

    fn inputs<'a>(&self, loaded: &'a Diagnosed<Arc<Sources>>) -> Inputs<'a> {
        Inputs {
            sources: &loaded.value,
            loading: &loaded.diagnostics,
            as_of: AsOf::Day(self.as_of.parse().expect("a date")),
            base_url: None,
            wanted: Wanted {
                audience: self.audience,
                pdf: self.pdf,
                frozen: self.frozen,
                ..Wanted::default()
            },
        }
    }

    /// Builds in this process, with what the build before remembered.
    pub fn build(&mut self) -> BuiltSite {
        let loaded = load::load(&self.project(), self.sources.as_deref()).expect("a project to load");
        let sink = Memory::default();
        let built = build(&self.inputs(&loaded), &self.memo, &sink, &|_| {}, &|| {}).expect("a handbook");
        self.sources = Some(loaded.value.clone());
        BuiltSite { outputs: sink.into_outputs(), built, sources: loaded.value }
    }

    /// Runs the program in the project's folder, in English unless `arguments` say otherwise.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program to run")
    }

    /// The program, ready to run in the project's folder, with an environment of its own.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM.expect("a test of the suite"));
        command.args(arguments).current_dir(self.project()).env_clear().env("LANG", "en_US.UTF-8");
        command
    }
}

impl BuiltSite {
    /// A page as text.
    #[track_caller]
    pub fn page(&self, path: &str) -> &str {
        let bytes =
            self.outputs.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", self.outputs.keys()));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    /// The text between two marks of a page, without the marks and without empty lines.
    #[track_caller]
    pub fn between(&self, path: &str, from: &str, to: &str) -> String {
        let page = self.page(path);
        let start = page.find(from).unwrap_or_else(|| panic!("no {from:?} in {path}:\n{page}")) + from.len();
        let end = page[start..].find(to).unwrap_or_else(|| panic!("no {to:?} in {path}")) + start;
        page[start..end].lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// All problems, one a line, in a language.
    pub fn problems(&self, format: Format, language: &str) -> String {
        let messages = i18n::own(&Sources::default(), language);
        emit(&self.built.diagnostics, &self.sources, &messages, format, false)
    }

    /// The places of all problems: `code path:line:column`.
    pub fn places(&self) -> Vec<String> {
        self.problems(Format::Short, "en")
            .lines()
            .filter_map(|line| {
                let (place, rest) = line.split_once(": ")?;
                let code = rest.split_once('[')?.1.split_once(']')?.0;
                Some(format!("{code} {place}"))
            })
            .collect()
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("a readable folder");
        let target = to.join(entry.path().strip_prefix(from).expect("a path inside"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(&target).expect("a new folder");
        } else {
            std::fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}

/// Does the work over the available cores; each worker hands its own `state` to one item after another.
/// What comes of them stands in the order of the items.
pub fn in_parallel<T: Sync, S, R: Send>(
    items: &[T],
    state: impl Fn() -> S + Sync,
    work: impl Fn(&S, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    let worker = || {
        let state = state();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { break };
            let result = work(&state, item);
            done.lock().unwrap_or_else(PoisonError::into_inner).insert(at, result);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(worker);
        }
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner).into_values().collect()
}

/// Every file below a folder with its bytes; links by where they lead.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let Ok(entry) = entry else { continue };
        let path = entry.path().strip_prefix(folder).expect("a path inside").display().to_string();
        if entry.file_type().is_file() {
            files.insert(path, std::fs::read(entry.path()).expect("a readable file"));
        } else if entry.file_type().is_symlink() {
            let target = std::fs::read_link(entry.path()).expect("a link");
            files.insert(path, target.display().to_string().into_bytes());
        }
    }
    files
}

/// What the program wrote to stderr.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// What the program wrote to stdout.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}
