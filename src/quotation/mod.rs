//! Quotation marks and their pairing; direct, mixed and indirect quotations.
