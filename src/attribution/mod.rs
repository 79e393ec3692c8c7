//! Which mention said which quotation.
