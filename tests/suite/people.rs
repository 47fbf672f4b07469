//! Names in a file of their own: shown to whom they may be shown, and no loss where they are not there.

use juntos::model::Audience;

use crate::site_test::SiteTest;

const TEAM: &str = "content/teams/oak/team.yaml";
const PEOPLE: &str = "content/teams/oak/people.yaml";

fn team() -> SiteTest {
    let members =
        [("rosa", "home", "parent"), ("dan", "school", "principal"), ("mei", "community", "neighbor")];
    let members: String = members
        .iter()
        .map(|(id, sector, role)| {
            format!("  - {{id: {id}, sector: {sector}, role: {role}, since: 2025-09-08}}\n")
        })
        .collect();
    SiteTest::minimal().file(TEAM, &format!("name: Oak\nprocess: growing\nmembers:\n{members}")).file(
        PEOPLE,
        "rosa: {name: Rosa Quintero}\ndan: {name: Dan Okafor, publish: first}\nmei: {name: Mei Lin}\n",
    )
}

fn members(site: &mut SiteTest) -> String {
    site.build().page("en/teams/oak/members.html").to_owned()
}

// The team sees names, the public as much as each member wishes.
#[test]
fn names_for_whom_they_are() {
    let public = members(&mut team());
    assert!(public.contains("Dan") && !public.contains("Okafor"), "{public}");
    assert!(!public.contains("Rosa") && public.contains("parent"), "{public}");
    let own = members(&mut team().audience(Audience::Team));
    for name in ["Rosa Quintero", "Dan Okafor", "Mei Lin"] {
        assert!(own.contains(name), "{name} in {own}");
    }
}

// Without the file a build says nothing and shows roles.
#[test]
fn without_the_file() {
    let places = |site: &mut SiteTest| site.build().places();
    let with = places(&mut team());
    let mut without = team().remove(PEOPLE);
    assert_eq!(places(&mut without), with);
    let page = members(&mut without.audience(Audience::Team));
    assert!(page.contains("parent") && !page.contains("Rosa"), "{page}");
}

// Whoever is in no list of members is told of; a team of which some names are there wants the others.
#[test]
fn slips() {
    let extra = |site: SiteTest| {
        let known = team().build().places();
        let mut site = site;
        site.build().places().into_iter().filter(|place| !known.contains(place)).collect::<Vec<_>>()
    };
    let stranger = team().edit(PEOPLE, "mei: ", "may: {name: May}\nmei: ");
    assert_eq!(extra(stranger), [format!("unknown-member {PEOPLE}:3:1")]);
    let named = team().remove(PEOPLE).edit(TEAM, "{id: dan,", "{id: dan, name: Dan Okafor,");
    assert_eq!(extra(named), [format!("missing-key {TEAM}:4:5"), format!("missing-key {TEAM}:6:5")]);
    let nowhere = team().file("content/teams/elm/people.yaml", "rosa: {name: Rosa}\n");
    assert_eq!(extra(nowhere), ["unknown-id content/teams/elm/people.yaml:1:1"]);
}
