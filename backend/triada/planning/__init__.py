"""What a town promises: plans and their editions, goals, measures, indicators, projects."""
