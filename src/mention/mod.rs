//! People, groups, pronouns, roles; who is the same as whom.
