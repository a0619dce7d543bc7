"""A version is an edition frozen as one document that can no longer change, with its hash."""
