"""A whole edition as one spreadsheet: taken away, filled in, brought back, and undone."""
