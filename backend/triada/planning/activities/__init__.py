"""An activity is one step of a measure or of a project."""
