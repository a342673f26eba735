"""What is true of Chinese text anywhere: numerals, calendars, names, widths, scripts.

| module | knows |
|---|---|
| `numerals`, `calendar`, `clock` | numbers, days and times of day, as they are written |
| `names`, `outlets` | whether a word is a person's name, an outlet's or an office's |
| `width`, `script` | full and half width; simplified and traditional |
| `words`, `joints` | where words end; which kinds of words stand side by side |
"""
