//! Measures errorbook's checks and fixes on translations that others wrote.

pub mod corpus;
pub mod draw;
pub mod fixes;
pub mod judgement;
pub mod legitimate;
pub mod processor;
pub mod report;
pub mod seed;
mod skeleton;
pub mod text;
