//! The Rust types of YAML files → JSON Schemas, by which an editor helps while somebody types.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema as Json};

use crate::parse::config::ConfigFile;
use crate::parse::process::ProcessFile;
use crate::parse::team::TeamFile;
use crate::render::teams::data::TeamJson;

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// `content/handbook.yaml`.
    Handbook,
    /// `content/processes/*.yaml`.
    Process,
    /// `content/teams/<team>/team.yaml`.
    Team,
    /// `team.json` of the site.
    TeamJson,
}

impl Schema {
    /// All of files that an author writes.
    pub const OF_FILES: &'static [Schema] = &[Schema::Handbook, Schema::Process, Schema::Team];

    /// The name in commands and files.
    pub fn name(self) -> &'static str {
        match self {
            Schema::Handbook => "handbook",
            Schema::Process => "process",
            Schema::Team => "team",
            Schema::TeamJson => "team-json",
        }
    }

    /// The schema with this name.
    pub fn named(name: &str) -> Option<Schema> {
        let all = Schema::OF_FILES.iter().copied().chain([Schema::TeamJson]);
        all.into_iter().find(|schema| schema.name() == name)
    }

    /// Where a handbook keeps it.
    pub fn path(self) -> String {
        format!(".schema/{}.json", self.name())
    }

    /// The first line of a file, which tells an editor where its schema is; nothing for a file that
    /// has none. `path` counts from the project.
    pub fn line(path: &str) -> Option<String> {
        let schema = match path.split('/').collect::<Vec<_>>()[..] {
            ["content", "handbook.yaml"] => Schema::Handbook,
            ["content", "processes", file] if file.ends_with(".yaml") => Schema::Process,
            ["content", "teams", _, "team.yaml"] => Schema::Team,
            _ => return None,
        };
        let up = "../".repeat(path.matches('/').count());
        Some(format!("# yaml-language-server: $schema={up}{}\n", schema.path()))
    }

    /// The schema as JSON (draft 2020-12), ending with a line end.
    pub fn text(self) -> String {
        let schema = match self {
            Schema::Handbook => generate::<ConfigFile>(),
            Schema::Process => generate::<ProcessFile>(),
            Schema::Team => generate::<TeamFile>(),
            Schema::TeamJson => generate::<TeamJson>(),
        };
        let mut schema = schema;
        schema.insert("title".into(), self.name().into());
        // A schema is plain data: writing it down cannot fail.
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }
}

fn generate<T: JsonSchema>() -> Json {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(close).transform(&mut schema);
    schema
}

/// A key that the program does not know is `unknown-key`; an editor says so before.
fn close(schema: &mut Json) {
    if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".into(), false.into());
    }
}
