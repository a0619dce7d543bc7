"""The pages for people: the first HTML of the public ones, the workspace, built files."""
