"""What repeats across a site: a line that stands on many of its pages is no article's text.

`SiteMemory` counts on how many pages of a site each line stands: a promo, a disclaimer, a
columnist's box, a slogan under each text. Lines are kept as hashes, the number of lines a site may
keep is bounded, memories of different pages can be merged. Whole lines are compared, so the
dateline that opens a paragraph, or the first words of a serial's instalments, are never at stake;
lines of their own that articles do share (statutes' closing articles, datelines, headings) are
kept out by their shape.

`lines` says which lines may repeat, `memory` counts them, `learning` is a batch's first pass over all pages.
"""

from newsextract.batch.sitewide.lines import PageLines, page_lines, page_sketch, site_of
from newsextract.batch.sitewide.memory import SiteLines, SiteMemory

__all__ = ["PageLines", "SiteLines", "SiteMemory", "page_lines", "page_sketch", "site_of"]
