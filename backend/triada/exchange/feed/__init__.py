"""What changed since a reader last asked, authority by authority, nothing lost."""
