"""What a town's own document says, proposed as goals and measures; a person decides on each."""
