"""A territory is a place with an official code: a region, a town, a village, a local community."""
