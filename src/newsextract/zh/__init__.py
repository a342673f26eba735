"""What is true of Chinese text anywhere: numerals, calendars, names, widths, scripts."""
