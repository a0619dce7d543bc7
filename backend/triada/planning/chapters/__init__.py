"""A chapter is a part of the plan's text: words of its authors, or made from data."""
