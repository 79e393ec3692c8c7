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
    "accelerator", "adapter", "another", "answer", "banner", "barrier", "behavior", "binder",
    "blacklist", "blender", "blister", "boiler", "border", "bumper", "bunker", "burner", "buster",
    "cancer", "canister", "carrier", "catheter", "chandelier", "chapter", "character", "charger",
    "charter", "checklist", "cluster", "colander", "compressor", "computer", "container", "copper",
    "corner", "corridor", "counter", "cracker", "crater", "crossover", "cucumber", "cylinder", "danger",
    "denominator", "detector", "dinner", "disaster", "disclaimer", "disorder", "divisor", "drawer",
    "dresser", "elevator", "escalator", "exterior", "factor", "filter", "finger", "flavor", "flower",
    "folder", "freezer", "frontier", "gender", "generator", "gutter", "hammer", "hangover", "harbor",
    "heater", "helicopter", "horror", "hunger", "incubator", "indicator", "interior", "jumper",
    "ladder", "latter", "laughter", "launcher", "layover", "leather", "leftover", "litter", "locker",
    "lumber", "makeover", "manner", "marker", "matter", "murder", "number", "oyster", "parameter",
    "pepper", "perimeter", "planter", "plaster", "platter", "playlist", "pointer", "powder",
    "predictor", "primer", "processor", "projector", "propeller", "quarter", "radiator", "reactor",
    "recorder", "refrigerator", "register", "remainder", "reminder", "roller", "rollover", "router",
    "rubber", "rudder", "saucer", "scanner", "scooter", "screwdriver", "sector", "semester", "sensor",
    "server", "shelter", "shortlist", "shoulder", "shower", "shutter", "silver", "simulator",
    "skyscraper", "slaughter", "slider", "slipper", "soccer", "spider", "splinter", "stapler",
    "steamer", "sticker", "stretcher", "stroller", "summer", "supercomputer", "supper", "sweater",
    "takeover", "temper", "terror", "thermometer", "thunder", "ticker", "timber", "toaster", "tracker",
    "tractor", "trailer", "transformer", "transistor", "transmitter", "trigger", "turnover", "vector",
    "ventilator", "voucher", "washer", "weather", "winter", "wishlist", "wonder", "wrapper", "zipper",
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
