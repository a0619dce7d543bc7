"""Who may read an edition or a project, apart from its state; all that belongs to it follows."""
