"""Many changes of an edition's records at once: all or nothing, and first as a preview."""
