"""The rows that are measured: one town as written, copied until there are as many as asked for."""
