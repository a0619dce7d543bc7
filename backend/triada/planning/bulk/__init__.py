"""Many changes of an edition's measures at once: all or nothing, and first as a preview."""
