"""The next edition is made out of the one before: one decision on each old goal and measure."""
