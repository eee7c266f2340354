//! Provinces.
