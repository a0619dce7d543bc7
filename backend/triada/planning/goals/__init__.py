"""A goal stands on one of its edition's named levels; goals of an edition form one tree."""
