//! Set-up sentences shared by the acceptance tests.
