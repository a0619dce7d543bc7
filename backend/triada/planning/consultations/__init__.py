"""A consultation puts one frozen version before those it concerns, for some days."""
