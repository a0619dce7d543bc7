"""A cache of finished responses, each good until something changes of which it was made
(decision 0027)."""
