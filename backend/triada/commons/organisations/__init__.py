"""An organisation provides, founds, funds or partners; recorded once for all towns."""
