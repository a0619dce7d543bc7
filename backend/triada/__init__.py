"""A town plans its social services together with those who provide and those who use them."""
