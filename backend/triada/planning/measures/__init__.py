"""A measure says what will be done for whom, where, when and by whom, under one or more goals."""
