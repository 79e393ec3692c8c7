/// Bits of a word's hash that a packed list keeps: a word that no list knows is taken for one
/// that it does in about one of 4,000 cases, and a bit more would cost an eighth of a byte a word.
const KEY_BITS: u32 = 23;

/// What a list knows a word by. `salt` is the list's own: the build takes the first under which no two
/// words share a key.
const fn key(hash: u32, salt: u8) -> u32 {
    hash.wrapping_mul(2 * salt as u32 + 1) >> (32 - KEY_BITS)
}
