"""How title, date, byline, editor and credit are written on Chinese pages; one file a field."""
