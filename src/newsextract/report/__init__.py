"""A person at a terminal: what the command line reads, prints and explains."""
