"""The first day: a one-time link makes the first authority and its administrator."""
