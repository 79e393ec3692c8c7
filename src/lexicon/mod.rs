//! Word lists as data files, and what reads them.
