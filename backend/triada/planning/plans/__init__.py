"""A plan is a series of editions; an edition is what a council adopts for some years."""
