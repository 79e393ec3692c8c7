//! Surnames that nobody has, as many as are wanted.

const SYLLABLES: [&str; 20] = [
    "bar", "den", "fol", "gri", "hat", "jor", "kem", "lun", "mar", "nov", "pel", "quin", "ros", "sted",
    "tam", "ul", "ver", "wick", "yar", "zel",
];

/// The surname of this number: four syllables, so 160,000 different ones.
pub fn surname(number: usize) -> String {
    let digits = [8000, 400, 20, 1].map(|place| number / place % SYLLABLES.len());
    let name: String = digits.iter().map(|&digit| SYLLABLES[digit]).collect();
    name[..1].to_uppercase() + &name[1..]
}
