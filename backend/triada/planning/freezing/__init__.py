"""An edition becomes a version: the content is read out of the records of the catalogue."""
