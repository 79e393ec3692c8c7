//! Words that end like a noun for a person and are none: things, comparatives, verbs.

use crate::lexicon::hash;

/// Their hashes.
pub(super) const THINGS: [u32; WORDS.len()] = {
    let (mut hashes, mut i) = ([0; WORDS.len()], 0);
    while i < WORDS.len() {
        hashes[i] = hash(WORDS[i]);
        i += 1;
    }
    hashes
};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    // things
    "another", "answer", "barrier", "behavior", "blister", "border", "bumper", "buster", "cancer", "chapter",
    "character", "charter", "cluster", "computer", "copper", "corner", "corridor", "counter", "dinner",
    "disaster", "elevator", "escalator", "exterior", "factor", "filter", "finger", "flavor", "flower",
    "folder", "freezer", "gender", "hammer", "harbor", "helicopter", "indicator", "interior", "ladder",
    "latter", "leather", "litter", "locker", "lumber", "manner", "marker", "matter", "number", "pepper",
    "powder", "quarter", "reactor", "register", "roller", "rubber", "scooter", "sector", "semester", "sensor",
    "server", "shelter", "shoulder", "shower", "silver", "slider", "soccer", "summer", "supper", "sweater",
    "temper", "terror", "thunder", "timber", "tractor", "trailer", "transistor", "transmitter", "trigger",
    "weather", "winter", "wonder",
    // comparatives and little words
    "better", "bigger", "bitter", "bolder", "brighter", "broader", "cheaper", "cleverer", "closer", "colder",
    "cooler", "darker", "deeper", "earlier", "easier", "either", "fairer", "farther", "faster", "firmer",
    "forever", "former", "further", "german", "greater", "happier", "harder", "heavier", "higher", "however",
    "inferior", "italian", "larger", "lesser", "lighter", "longer", "louder", "moreover", "narrower",
    "nearer", "neither", "poorer", "proper", "quicker", "quieter", "rather", "richer", "russian", "sharper",
    "shorter", "simpler", "slower", "smaller", "smarter", "smoother", "softer", "sooner", "steeper",
    "stricter", "stronger", "superior", "taller", "thicker", "thinner", "tighter", "together", "tougher",
    "warmer", "weaker", "whatever", "whenever", "wherever", "whether", "whichever", "whoever", "younger",
    // verbs
    "administer", "assist", "bother", "consider", "consist", "deliver", "differ", "discover", "encounter",
    "foster", "gather", "hinder", "insist", "linger", "persist", "ponder", "prefer", "recover", "remember",
    "render", "resist", "suffer", "surrender", "transfer", "uncover", "wander",
];
