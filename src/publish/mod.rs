//! A handbook in a repository → the file by which a host builds and publishes it.
//!
//! The files lie beside this one. All of them run the same lines, `build.sh`: these fetch the program at an
//! address, and use it only if it has the sum that stands beside the address.

use crate::memo::Fingerprint;

/// What a host runs.
const BUILD: &str = include_str!("build.sh");

/// A file that is larger than this is refused where repositories are kept.
pub const LARGEST_FILE: u64 = 100_000_000;

/// A released program: an archive for Linux on x86-64 that holds `juntos`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its version.
    pub version: &'static str,
    /// Where it is.
    pub url: &'static str,
    /// Its sum, in hexadecimal digits.
    pub sha256: &'static str,
}

/// The newest release when this program was made: no program can hold the sum of its own archive.
pub const RELEASE: Option<Release> = None;

/// Who builds a site from a repository and shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// GitHub Pages, by a workflow.
    GitHubPages,
    /// GitLab Pages, by a pipeline.
    GitLabPages,
    /// Netlify, by its settings.
    Netlify,
}

/// What becomes of the file of a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is not there: it is written.
    Write,
    /// It is there as it should be.
    Keep,
    /// An earlier program wrote it, and nobody has changed it: it is written anew.
    Renew,
    /// It is somebody's, or publishes another handbook: it is left alone.
    Refuse,
}

impl Host {
    /// All of them.
    pub const ALL: [Host; 3] = [Host::GitHubPages, Host::GitLabPages, Host::Netlify];

    /// What is typed for it.
    pub fn name(self) -> &'static str {
        match self {
            Host::GitHubPages => "github-pages",
            Host::GitLabPages => "gitlab-pages",
            Host::Netlify => "netlify",
        }
    }

    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Host::GitHubPages => "GitHub Pages",
            Host::GitLabPages => "GitLab Pages",
            Host::Netlify => "Netlify",
        }
    }

    /// The host that is typed so.
    pub fn named(name: &str) -> Option<Host> {
        Host::ALL.into_iter().find(|host| host.name() == name)
    }

    /// Its file, in the repository.
    pub fn path(self) -> &'static str {
        match self {
            Host::GitHubPages => ".github/workflows/publish-handbook.yml",
            Host::GitLabPages => ".gitlab-ci.yml",
            Host::Netlify => "netlify.toml",
        }
    }

    /// Whether sites usually lie in a folder of its server, which they have to know.
    pub fn has_folders(self) -> bool {
        matches!(self, Host::GitHubPages | Host::GitLabPages)
    }

    /// How many files it takes.
    pub fn most_files(self) -> Option<usize> {
        match self {
            Host::GitHubPages => None,
            Host::GitLabPages => Some(200_000),
            // So many in one folder.
            Host::Netlify => Some(54_000),
        }
    }

    /// How many bytes it takes.
    pub fn most_bytes(self) -> Option<u64> {
        match self {
            Host::GitHubPages | Host::GitLabPages => Some(1_000_000_000),
            Host::Netlify => None,
        }
    }

    /// The file that publishes the handbook in the folder `project` of the repository; `.` is all of it.
    pub fn file(self, project: &str, release: Option<Release>) -> String {
        let template = match self {
            Host::GitHubPages => include_str!("github-pages.yml"),
            Host::GitLabPages => include_str!("gitlab-pages.yml"),
            Host::Netlify => include_str!("netlify.toml"),
        };
        // What a host would take for a variable of its own.
        let project = match self {
            Host::GitHubPages => project.replace("${{", "${{ '${{' }}"),
            Host::GitLabPages => project.replace('$', "$$"),
            Host::Netlify => project.to_owned(),
        };
        let (url, sha256) = release.map_or(("", ""), |release| (release.url, release.sha256));
        let mut body = String::new();
        for line in template.lines() {
            let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
            let filled = match rest {
                "@build@" => BUILD.to_owned(),
                "@release@" => note(release),
                _ => rest
                    .replace("@url@", &quoted(url))
                    .replace("@sha256@", &quoted(sha256))
                    .replace("@project@", &quoted(&project)),
            };
            for line in filled.trim_end().split('\n') {
                body.push_str(&format!("{indent}{line}\n"));
            }
        }
        format!("{}\n{body}", self.first_line(&body))
    }

    /// Says who wrote the file, and holds the sum of what was written.
    fn first_line(self, body: &str) -> String {
        let sum = Fingerprint::of(body.as_bytes()).hex();
        format!(
            "# `juntos publish {}` wrote this file, and renews it if nobody changes it: {sum}",
            self.name()
        )
    }

    /// What becomes of the file that is `present` where `wanted` should be.
    pub fn fate(self, present: Option<&str>, wanted: &str) -> Fate {
        // Git may have given it other line ends.
        let Some(present) = present.map(|text| text.replace("\r\n", "\n")) else { return Fate::Write };
        if present == wanted {
            return Fate::Keep;
        }
        let is_ours = present.split_once('\n').is_some_and(|(first, body)| first == self.first_line(body));
        if is_ours && project(&present) == project(wanted) { Fate::Renew } else { Fate::Refuse }
    }
}

/// What is to be known of the program that a file fetches.
fn note(release: Option<Release>) -> String {
    match release {
        Some(Release { version, .. }) => format!("# juntos {version}, by its address and its SHA-256."),
        None => "# There is no release of juntos yet: this publishes nothing until JUNTOS_URL and JUNTOS_SHA256 \
                 name a program,\n# a .tar.gz for Linux on x86-64 that holds juntos.\n\
                 # Todavía no hay ninguna versión publicada de juntos: esto no publica nada mientras JUNTOS_URL y \
                 JUNTOS_SHA256\n# no nombren un programa, un .tar.gz para Linux en x86-64 que contenga juntos."
            .to_owned(),
    }
}

/// The line that says which handbook a file publishes.
fn project(file: &str) -> Option<&str> {
    file.lines().map(str::trim).find(|line| line.starts_with("JUNTOS_PROJECT"))
}

/// A text between quotation marks, as YAML and TOML both read it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fates() {
        let release = Release { version: "1.2.3", url: "https://example.org/juntos.tar.gz", sha256: "ab12" };
        for host in Host::ALL {
            assert_eq!(Host::named(host.name()), Some(host));
            let old = host.file("hand book", None);
            let new = host.file("hand book", Some(release));
            assert!(!new.contains('@') || host == Host::GitHubPages, "{new}");
            assert_eq!(host.fate(None, &new), Fate::Write);
            assert_eq!(host.fate(Some(&new), &new), Fate::Keep);
            assert_eq!(host.fate(Some(&new.replace('\n', "\r\n")), &new), Fate::Keep);
            assert_eq!(host.fate(Some(&old), &new), Fate::Renew);
            assert_eq!(host.fate(Some(&old.replace("public", "site")), &new), Fate::Refuse);
            assert_eq!(host.fate(Some(&host.file("other", None)), &new), Fate::Refuse);
            assert_eq!(host.fate(Some(""), &new), Fate::Refuse);
        }
    }

    #[test]
    fn names_of_folders() {
        assert_eq!(quoted("a \"b\" \\ c\n"), r#""a \"b\" \\ c\u000a""#);
        assert_eq!(project(&Host::GitLabPages.file("$HOME", None)), Some("JUNTOS_PROJECT: \"$$HOME\""));
        assert_eq!(
            project(&Host::GitHubPages.file("${{ x }}", None)),
            Some("JUNTOS_PROJECT: \"${{ '${{' }} x }}\"")
        );
        assert_eq!(project(&Host::Netlify.file("é", None)), Some("JUNTOS_PROJECT = \"é\""));
    }
}
