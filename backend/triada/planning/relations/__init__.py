"""Who takes part, where, and for whom: rows that belong to another record."""
