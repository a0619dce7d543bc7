"""A person signs in and holds roles in authorities; names stand here and nowhere else."""
