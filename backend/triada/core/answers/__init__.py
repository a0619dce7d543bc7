"""Finished answers, kept until something changes of which they were made (decision 0027)."""
