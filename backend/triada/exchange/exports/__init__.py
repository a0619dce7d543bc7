"""Whole collections in one stream, for those who pull many towns' data."""
