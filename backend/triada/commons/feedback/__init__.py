"""A reader tells an authority which page could not be used, and reads its answer with a receipt."""
