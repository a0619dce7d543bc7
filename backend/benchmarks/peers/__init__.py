"""Goal 10: what somebody would take who did not write it: Django REST Framework on these tables."""
