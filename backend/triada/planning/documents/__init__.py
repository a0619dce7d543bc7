"""A document is a frozen version on paper: the whole plan, or two pages for a council."""
