"""History: who changed what of a record and when, out of the ledger, for its own people."""
