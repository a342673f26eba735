"""How title, date, byline, editor and credit are written on Chinese pages; one file a field.

| module | finds |
|---|---|
| `title`, `site_name`, `tags`, `images`, `next_page` | the field of that name |
| `published/` | which of the page's dates are the article's, with `dates/`: how a date is written |
| `credits/` | authors, editors and the credited source, with `credit_lines/`: how a line of them is written |
| `address` | what of a page's addresses leads to the web |
"""
