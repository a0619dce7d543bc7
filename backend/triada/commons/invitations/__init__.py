"""A role is offered by a single-use link; whoever holds it accepts with a password of their own."""
