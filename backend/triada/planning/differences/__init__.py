"""A difference says what became of each element of a plan between two of its versions."""
