"""Five towns as five public documents describe them, for whoever looks at Triada first."""
