"""An indicator is defined once and used with a baseline and targets where success is measured."""
