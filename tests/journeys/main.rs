//! Journeys through the public API of core, as an organiser would make them.

mod delegates;
mod handing_over;
mod lists;
mod reports;
mod upgrades;
mod workspace;
