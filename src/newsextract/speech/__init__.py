"""Who said what, and where facts come from."""
