"""Which blocks are the article, and what the others are."""
