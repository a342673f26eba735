"""Bytes or text to a Page: charset, HTML, plain text, head data."""
