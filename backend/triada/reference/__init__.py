"""Official and common lists that every installation ships with: data, loaded as they stand."""
