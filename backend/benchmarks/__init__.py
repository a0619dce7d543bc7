"""Measures Triada against the figures it holds itself to, as ratios out of one interleaved run."""
