"""The steps of an edition's life: what is read of it with all that stands in it, what it may do
next, and what stands in the way. Above every record that a step looks at."""
