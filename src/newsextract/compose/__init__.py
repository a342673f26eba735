"""Blocks to paragraphs: splices, repeats, injected text, captions, tables."""
