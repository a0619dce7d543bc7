"""A whole document in one answer: an edition with all on it, or a project."""
