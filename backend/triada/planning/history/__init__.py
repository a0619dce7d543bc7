"""What was done to one record, told from the ledger to the people of its authority."""
