"""Documents become one neutral list of blocks, each with its place in the source."""
