"""Where a goal or a measure stands: below which goal, and behind which of its neighbours."""
