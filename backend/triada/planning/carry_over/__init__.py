"""The next edition is made out of the one before: what it takes over is read from the catalogue."""
