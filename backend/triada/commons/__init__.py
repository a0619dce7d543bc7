"""What every wing stands on: who signs in, who plans, where, with whom, in which words."""
