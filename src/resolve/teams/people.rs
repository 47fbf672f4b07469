//! Ids of members → who is meant.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::model::team::{Member, Who};
use crate::source::{Span, Spanned};

/// What is known of a member.
struct Known<'a> {
    id: &'a str,
    since: Option<(Date, Span)>,
    until: Option<Date>,
}

/// The members of a team, to be found by their ids.
pub(super) struct Roster<'a> {
    members: Vec<Known<'a>>,
    /// Ids of those who left and are not in the file any more.
    former: &'a [Spanned<String>],
    today: Date,
}

impl<'a> Roster<'a> {
    /// `since_at` says where the `since:` of an id is written.
    pub(super) fn new(
        members: &'a [Member],
        former: &'a [Spanned<String>],
        since_at: impl Fn(&str) -> Option<Span>,
        today: Date,
    ) -> Roster<'a> {
        let members = members.iter().map(|member| {
            let id = member.id.unseal();
            let at = since_at(id).unwrap_or(member.id.at());
            Known { id, since: member.since.map(|since| (since, at)), until: member.until }
        });
        Roster { members: members.collect(), former, today }
    }

    fn position(&self, id: &str) -> Option<usize> {
        self.members.iter().position(|known| known.id == id)
    }

    /// A member, or a problem: what is still to be done needs somebody who is there.
    pub(super) fn find(&self, id: &Spanned<String>, found: &mut Diagnostics) -> Option<Who> {
        let member = self.position(&id.value);
        if member.is_none() {
            let known = self.members.iter().map(|known| known.id);
            found.push(Code::UnknownMember.at(id.span).with("id", id.value.as_str()).near(&id.value, known));
        }
        member.map(Who::Member)
    }

    /// Whether an id is that of somebody who is or was a member.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.position(id).is_some() || self.former.iter().any(|former| former.value == id)
    }

    /// A member, or somebody who was one: of what is past nobody has to be known for ever. Whom
    /// `former:` does not name may be a slip.
    pub(super) fn find_or_former(&self, id: &Spanned<String>, found: &mut Diagnostics) -> Who {
        if !self.knows(&id.value) {
            let known = self.members.iter().map(|known| known.id);
            let problem = Code::UnknownMember.at(id.span).say("unknown-member-past").weigh(Severity::Warning);
            found.push(problem.with("id", id.value.as_str()).near(&id.value, known));
        }
        self.position(&id.value).map_or(Who::Former, Who::Member)
    }

    /// Since when somebody is in the team, and where that stands, when it is after `day`.
    pub(super) fn not_yet(&self, who: Who, day: Date) -> Option<(Date, Span)> {
        let Who::Member(member) = who else { return None };
        self.members[member].since.filter(|(since, _)| *since > day)
    }

    /// When somebody left, if that is over.
    pub(super) fn left(&self, who: Who) -> Option<Date> {
        let Who::Member(member) = who else { return None };
        self.members[member].until.filter(|until| *until < self.today)
    }
}
