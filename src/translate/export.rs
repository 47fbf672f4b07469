//! Pages → a [`Packet`] for translators.

use super::Page;
use super::align::{Block, State};
use super::packet::{Packet, PacketPage, PacketUnit, Progress};

/// Which blocks go into a packet.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only blocks in these states; all when empty.
    pub only: Vec<State>,
}

impl Choice {
    fn takes(&self, state: State) -> bool {
        self.only.is_empty() || self.only.contains(&state)
    }
}

/// The packet of these pages.
pub fn packet(pages: &[impl AsRef<Page>], title: &str, from: &str, to: &str, choice: &Choice) -> Packet {
    let pages = pages.iter().map(AsRef::as_ref).filter_map(|page| {
        let ids = page.ids();
        let blocks = page.alignment.blocks.iter().zip(&ids);
        let chosen = blocks.filter(|(block, _)| choice.takes(block.state));
        let units: Vec<PacketUnit> = chosen.map(|(block, id)| unit(page, block, id)).collect();
        let title = page.title().to_owned();
        (!units.is_empty()).then(|| PacketPage { id: page.id.clone(), title, units })
    });
    Packet { title: title.to_owned(), from: from.to_owned(), to: to.to_owned(), pages: pages.collect() }
}

fn unit(page: &Page, block: &Block, id: &str) -> PacketUnit {
    let unit = page.unit(block);
    let target = block.own_target().filter(|_| block.state != State::Missing);
    let progress = match block.state {
        State::Missing => Progress::New,
        State::Outdated => Progress::Changed,
        State::Reviewed => Progress::Reviewed,
        State::Mechanical
        | State::Touched
        | State::Draft
        | State::Machine
        | State::Untracked
        | State::Translated => Progress::Translated,
    };
    let under = unit.under.split('/').filter(|part| !part.is_empty());
    let context: Vec<&str> = std::iter::once(page.title()).chain(under).collect();
    PacketUnit {
        id: format!("{}#{id}", page.id),
        kind: unit.kind.to_string(),
        context: context.join(" › "),
        progress,
        source: unit.marked.clone(),
        target: target.map(|target| page.target_texts.units[target].marked.in_terms_of(&unit.marked).0),
        was: page.entry(block).filter(|entry| entry.source != *unit.text).map(|entry| entry.source.clone()),
        standing: page.standing(block),
        is_safety: unit.is_safety,
    }
}
