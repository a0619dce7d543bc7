"""How a plan fits others: plans here, and regional or national ones recorded from outside."""
