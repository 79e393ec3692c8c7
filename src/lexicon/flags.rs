/// The classes of `closed.tsv` and `people.tsv`, a bit each.
pub const FLAGS: &[(&str, u32)] = &[
    ("det", DET),
    ("noun-det", NOUN_DET),
    ("prep", PREP),
    ("aux", AUX),
    ("subject", SUBJECT),
    ("object", OBJECT),
    ("sub", SUB),
    ("conj", CONJ),
    ("adv", ADV),
    ("verb", VERB),
    ("stop", STOP),
    ("no-cue", NO_CUE),
    ("no-head", NO_HEAD),
    ("particle", PARTICLE),
    ("name-or-word", NAME_OR_WORD),
    ("p-subject", P_SUBJECT),
    ("p-indefinite", P_INDEFINITE),
    ("p-possessive", P_POSSESSIVE),
    ("p-object", P_OBJECT),
    ("p-relative", P_RELATIVE),
    ("honorific", HONORIFIC),
    ("role", ROLE),
    ("male", MALE),
    ("female", FEMALE),
    ("kin", KIN),
    ("org", ORG),
    ("document", DOCUMENT),
    ("people", PEOPLE),
    ("post", POST),
    ("place", PLACE),
    ("epithet", EPITHET),
    ("given", GIVEN),
];

/// Determiners and numbers.
pub const DET: u32 = 1;
/// Determiners behind which a noun follows for sure.
pub const NOUN_DET: u32 = 1 << 1;
/// Prepositions.
pub const PREP: u32 = 1 << 2;
/// Auxiliaries and negations.
pub const AUX: u32 = 1 << 3;
/// Subject pronouns.
pub const SUBJECT: u32 = 1 << 4;
/// Object pronouns.
pub const OBJECT: u32 = 1 << 5;
/// Words that open a subordinate clause.
pub const SUB: u32 = 1 << 6;
/// Coordinating conjunctions.
pub const CONJ: u32 = 1 << 7;
/// Adverbs that no suffix gives away.
pub const ADV: u32 = 1 << 8;
/// Finite verbs that no suffix gives away.
pub const VERB: u32 = 1 << 9;
/// Words that are no name though capitalised.
pub const STOP: u32 = 1 << 10;
/// Words that are no cue though they stand in many.
pub const NO_CUE: u32 = 1 << 11;
/// Words that head no nominal source.
pub const NO_HEAD: u32 = 1 << 12;
/// Small words inside names: "van", "de".
pub const PARTICLE: u32 = 1 << 13;
/// Names that are words too: "Will", "May".
pub const NAME_OR_WORD: u32 = 1 << 14;
/// "he", "who": stand for a source as subject.
pub const P_SUBJECT: u32 = 1 << 15;
/// "several", "others".
pub const P_INDEFINITE: u32 = 1 << 16;
/// "his", "whose".
pub const P_POSSESSIVE: u32 = 1 << 17;
/// "him".
pub const P_OBJECT: u32 = 1 << 18;
/// "which", "that".
pub const P_RELATIVE: u32 = 1 << 19;
/// "Mr", "Sen": stand before a name.
pub const HONORIFIC: u32 = 1 << 20;
/// "minister", "sister": what a person is; one person.
pub const ROLE: u32 = 1 << 21;
/// Said of men only: "Mr", "spokesman".
pub const MALE: u32 = 1 << 22;
/// Said of women only.
pub const FEMALE: u32 = 1 << 23;
/// "sister", "friend": what a person is to another.
pub const KIN: u32 = 1 << 24;
/// "Institute", "Times": the chief word of an organisation's name.
pub const ORG: u32 = 1 << 25;
/// "report", "letter".
pub const DOCUMENT: u32 = 1 << 26;
/// "police", "officials", "company": several people, or a body of them.
pub const PEOPLE: u32 = 1 << 27;
/// "MP", "Jr": stand behind a name.
pub const POST: u32 = 1 << 28;
/// Countries, states, large towns.
pub const PLACE: u32 = 1 << 29;
/// "billionaire", "Democrat": said of somebody known, though nobody called them that before.
pub const EPITHET: u32 = 1 << 30;
/// Frequent first names: one hint among others, never alone.
pub const GIVEN: u32 = 1 << 31;

/// The classes of `reporting.tsv`, a bit each of a word's entry.
pub const REPORTING: &[(&str, u32)] =
    &[("says", SAYS as u32), ("tells", TELLS as u32), ("vows", VOWS as u32), ("acts", ACTS as u32)];

/// A clause follows: "said that".
pub const SAYS: u8 = 1;
/// Whom it is told comes first: "told them that".
pub const TELLS: u8 = 1 << 1;
/// An infinitive may follow: "vowed to".
pub const VOWS: u8 = 1 << 2;
/// What is said follows as an object: "accused them of".
pub const ACTS: u8 = 1 << 3;

/// The classes of every language's `words.tsv`, a bit each. A stem (`sag-`) stands for all words made of it and
/// an `ending`; a `role` (`-minister`) for all words that end so.
pub const WORD_CLASSES: &[(&str, u32)] = &[
    ("function", FUNCTION),
    ("cue", CUE_WORD),
    ("article", ARTICLE),
    ("pronoun", PRONOUN),
    ("oblique", OBLIQUE),
    ("prep", PREPOSITION),
    ("of", OF),
    ("lead", LEAD),
    ("aux", AUXILIARY),
    ("according", ACCORDING),
    ("object", OBJECT_ARTICLE),
    ("account", ACCOUNT),
    ("male", HE),
    ("female", SHE),
    ("ending", ENDING),
    ("role", TITLE),
];

/// A function word: tells the language.
pub const FUNCTION: u32 = 1;
/// A verb of saying, or what stands for one.
pub const CUE_WORD: u32 = 1 << 1;
/// An article or what stands in its place; of a subject.
pub const ARTICLE: u32 = 1 << 2;
/// A personal pronoun.
pub const PRONOUN: u32 = 1 << 3;
/// An article or pronoun that no subject has: "dem".
pub const OBLIQUE: u32 = 1 << 4;
/// A preposition: the noun behind it is no subject.
pub const PREPOSITION: u32 = 1 << 5;
/// Joins a noun to the one before: "der Sprecher *der* Partei".
pub const OF: u32 = 1 << 6;
/// Opens a sentence or a clause and is no name.
pub const LEAD: u32 = 1 << 7;
/// An auxiliary verb.
pub const AUXILIARY: u32 = 1 << 8;
/// "laut", "selon", "según".
pub const ACCORDING: u32 = 1 << 9;
/// "Angaben", "Ansicht": what a preposition makes a source of.
pub const ACCOUNT: u32 = 1 << 10;
/// An article that only an object has: "den", but not "dem".
pub const OBJECT_ARTICLE: u32 = 1 << 11;
/// Said of men.
pub const HE: u32 = 1 << 12;
/// Said of women.
pub const SHE: u32 = 1 << 13;
/// What may stand behind a stem.
pub const ENDING: u32 = 1 << 14;
/// What somebody is, in front of a name: "-minister".
pub const TITLE: u32 = 1 << 15;
