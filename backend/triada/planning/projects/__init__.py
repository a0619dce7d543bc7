"""A project has a donor, a lead and partners; it may cross plans and stands for itself."""
