"""An authority plans: a municipality, an association of municipalities or a region."""
