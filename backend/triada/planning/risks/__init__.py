"""What may keep an edition's goals from being reached, how likely it is, and where."""
