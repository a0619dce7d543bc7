"""Frozen pieces of SQL that several migrations are built from; none of them knows the application."""
