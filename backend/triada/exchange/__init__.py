"""What leaves by machine: search over everything, the change feed, bulk pulls."""
