/// FNV-1a over the bytes of a word in lower case, with `'` for `’`: how words are known everywhere.
pub const fn hash(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut state = 0x811c_9dc5;
    let mut i = 0;
    while i < bytes.len() {
        state = hash_byte(state, bytes[i]);
        i += 1;
    }
    finish(state)
}

pub(crate) const fn hash_byte(state: u32, byte: u8) -> u32 {
    (state ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// FNV's high bits are weak for short words, and tables are searched by them.
pub(crate) const fn finish(state: u32) -> u32 {
    let state = (state ^ (state >> 15)).wrapping_mul(0x2c1b_3c6d);
    state ^ (state >> 13)
}
