"""A person at a terminal: what the command line reads, prints and explains.

`command` is `newsextract PAGE…`, `reading` how it gets a page, `explain` its `--explain`.
"""
