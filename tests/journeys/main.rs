//! Journeys through the public API of core, as an organiser would make them.

mod delegates;
mod handing_over;
mod lists;
mod naughty;
mod reports;
mod round_trips;
mod second_version;
mod upgrades;
mod workspace;
