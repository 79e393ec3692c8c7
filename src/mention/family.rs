//! People who share a surname in one breath: "Ann and Tom Roe", "Roe's sister, Ann Roe".

use super::name::{Name, is_empty};
use super::names::Joining;
use super::registry::Wanted;
use crate::lexicon::{GIVEN, KIN, ORG};
use crate::text::sort_by_key;

/// "Roe's" in "Roe's sister, Ann Roe": by token, who is described there and is somebody else.
pub(super) struct Owners(Vec<(usize, u32)>);

impl Owners {
    /// Whom the name at this token does not mean.
    pub fn not_meant(&self, k: usize) -> Option<u32> {
        let found = self.0.binary_search_by(|(token, _)| token.cmp(&k)).ok()?;
        Some(self.0[found].1)
    }
}

impl Joining<'_, '_, '_> {
    /// Whose kin somebody with a full name is.
    pub fn owners(&self) -> Owners {
        let ctx = self.ctx;
        let mut owners = Vec::new();
        for (id, entity) in self.registry.entities.iter().enumerate() {
            let kin = entity.descriptions.iter().filter(|d| d.head.is_some_and(|k| ctx.entry(k).is(KIN)));
            let tokens = kin.flat_map(|d| d.role.first..d.role.end).filter(|k| ctx.upper_possessive(*k));
            owners.extend(tokens.map(|k| (k, id as u32)));
        }
        sort_by_key(&mut owners, |owner| owner.0);
        Owners(owners)
    }

    /// "Ann and Tom Roe": the surname is hers too.
    pub fn couples(&mut self) {
        for m in 0..self.ctx.mentions.len() {
            let Some(surname) = self.shared_surname(m) else { continue };
            let name = self.ctx.name(m);
            let words = vec![self.ctx.bare(name.core.first), self.ctx.bare(surname)];
            let known = self.registry.full(&Wanted { words: &words, ..Wanted::default() });
            let id = known.unwrap_or_else(|| {
                let id = self.registry.add(words, m as u32, &name);
                self.registry.entities[id as usize].family = Some(surname);
                id
            });
            self.join(m, id);
        }
    }

    /// The token of the surname behind "Ann and Tom", unless "Ann" is somebody's surname.
    fn shared_surname(&self, m: usize) -> Option<usize> {
        let ctx = self.ctx;
        let (name, and) = (ctx.name(m), ctx.run(m).end);
        let given = |name: &Name| ctx.entry(name.core.first).is(GIVEN);
        let single = name.core.end == name.core.first + 1 && is_empty(name.front) && given(&name);
        if self.of[m].is_some() || !single || !ctx.is(and - 1, and, "and") {
            return None;
        }
        let n = ctx.mention_at(and + 1).filter(|n| ctx.same(and, and + 1) && self.of[*n].is_some())?;
        let other = ctx.name(n);
        let whole = other.core.end == other.core.first + 2 && is_empty(other.front) && given(&other);
        let last = other.core.end - 1;
        let fits = whole && !ctx.entry(last).is(ORG);
        (fits && !self.registry.is_surname(ctx.bare(name.core.first))).then_some(last)
    }
}
