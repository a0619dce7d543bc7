"""An adoption act is what a body decided about a version: proposed, adopted, amended, …."""
