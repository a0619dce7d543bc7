"""One module for each thing that is promised; each gives the lines of its goals."""
