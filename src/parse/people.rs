//! `content/teams/<team>/people.yaml` → names of members, and what may be shown of them.
//!
//! What names somebody stands in a file of its own, so that it can stay on one computer while the
//! team's work is shared. Without it members are known by their roles.

use std::sync::Arc;

use serde::Deserialize;

use super::team::{ConsentFile, ParsedTeam};
use crate::diagnostic::{Code, Diagnosed, Diagnostics, Severity};
use crate::model::team::Publish;
use crate::source::{SourceFile, SourceId, Span, Spanned};
use crate::yaml::{self, Entries};

/// What the file says of one member.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct PersonFile {
    name: Option<Spanned<String>>,
    publish: Option<Spanned<Publish>>,
    consent: Option<ConsentFile>,
}

/// The people of one team.
#[derive(Clone, Debug)]
pub struct ParsedPeople {
    source: SourceId,
    team: String,
    people: Vec<(Spanned<String>, PersonFile)>,
}

/// Reads `people.yaml` of the team in folder `team`.
pub fn parse(file: &SourceFile, team: &str) -> Diagnosed<ParsedPeople> {
    let mut found = Diagnostics::default();
    let raw: Option<Entries<PersonFile>> = found.take(yaml::parse(&file.text, Span::new(file.id, 0..0)));
    let people = raw.unwrap_or_default().0;
    Diagnosed::new(ParsedPeople { source: file.id, team: team.to_owned(), people }, found)
}

/// Reports names that version control keeps and hands on: the names in a team's own file, and in its
/// `people.yaml` where that is not passed over. Those of a sample are made up.
pub(super) fn in_repository(
    teams: &[Arc<ParsedTeam>],
    people: &[Arc<ParsedPeople>],
    hides_people: bool,
    found: &mut Diagnostics,
) {
    for team in teams.iter().filter(|team| !team.file.sample) {
        let names = team.file.members.value.iter().filter_map(|member| member.value.name.as_ref());
        let of_team = names.map(|name| name.span).next();
        let people = people.iter().filter(|people| people.team == team.id && !hides_people);
        let of_people =
            people.flat_map(|people| &people.people).filter_map(|(_, person)| person.name.as_ref());
        let of_people = of_people.map(|name| name.span).next();
        found.extend(of_team.map(|at| Code::NamesInRepository.at(at)));
        found.extend(of_people.map(|at| Code::NamesInRepository.at(at).say("names-in-repository-people")));
    }
}

/// Gives members their names. Where no name of a team stands in its own file, none is missing there.
pub(super) fn join(teams: &mut [Arc<ParsedTeam>], people: &[Arc<ParsedPeople>], found: &mut Diagnostics) {
    for people in people {
        let Some(place) = teams.iter().position(|team| team.id == people.team) else {
            let known: Vec<&str> = teams.iter().map(|team| team.id.as_str()).collect();
            let problem = Code::UnknownId.at(Span::file(people.source)).with("kind", "team");
            found.push(problem.with("id", people.team.as_str()).near(&people.team, known));
            continue;
        };
        let team = &mut teams[place];
        if !team.is_whole {
            continue;
        }
        let members = &mut Arc::make_mut(team).file.members.value;
        for (id, person) in &people.people {
            let own = members
                .iter_mut()
                .find(|member| member.value.id.as_ref().is_some_and(|own| own.value == id.value));
            let Some(member) = own else {
                let known = members.iter().filter_map(|member| member.value.id.as_ref());
                let known: Vec<&str> = known.map(|id| id.value.as_str()).collect();
                let problem = Code::UnknownMember.at(id.span).with("id", id.value.as_str());
                found.push(problem.near(&id.value, known).weigh(Severity::Warning));
                continue;
            };
            let member = &mut member.value;
            member.name = person.name.clone().or(member.name.take());
            member.publish = person.publish.or(member.publish.take());
            member.consent = person.consent.clone().or(member.consent.take());
        }
    }
    for team in teams {
        let members = &team.file.members.value;
        let is_elsewhere = people.iter().any(|people| people.team == team.id);
        let has_names = members.iter().any(|member| member.value.name.is_some());
        let is_complete = members.iter().all(|member| member.value.name.is_some());
        if is_complete || has_names && !is_elsewhere {
            continue;
        }
        for member in &mut Arc::make_mut(team).file.members.value {
            let at = member.value.id.as_ref().map_or(member.span, |id| id.span);
            member.value.name.get_or_insert_with(|| Spanned::new(String::new(), at));
        }
    }
}
