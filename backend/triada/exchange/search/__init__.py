"""One question over everything the caller may read, blind to case, accents and Serbian script."""
