//! A package needs a target. It is never built.
