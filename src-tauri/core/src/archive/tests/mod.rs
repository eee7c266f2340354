//! Hand-over files written, read, cut, bent and forged.

mod damage;
mod forged;
mod setting;
mod stopped;
mod whole;
