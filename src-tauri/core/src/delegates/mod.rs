//! Delegates.
