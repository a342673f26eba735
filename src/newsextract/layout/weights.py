"""The numbers of this room, in one place; measured on the reading part of the corpus."""

# -- prose: how much a block looks like running text
PROSE_CAP = 300
"""Characters of a block that count; one giant block should not outweigh an article."""
SENTENCE_LENGTH = 40
"""Characters: a text of this length with any mark in it is a sentence."""
UNPUNCTUATED = 0.15
"""Weight of text without any sentence mark: titles, names, verse. Verse must count a little."""

SENTENCE_WEIGHT = 10.0
"""A block with fewer points is no sentence: it is shorter, or mostly links."""

# -- region: which element holds the article
ANCESTOR_WEIGHTS = (1.0, 0.6, 0.25, 0.12, 0.06)
"""What a block's points are worth to its container, the container's parent, and so on."""
BAD_HINT = 0.25
"""Factor for elements whose class says comment, sidebar, footer …"""
GOOD_HINT = 1.3
"""… and for those whose class says article, content, text …"""
ASCII_UNDER_CHINESE = 0.2
"""Of the weight of text without a Chinese character on a page whose headline has some: markup shown, a
notice in English."""
COPY_WEIGHT, COPY_SHARE = 30.0, 0.6
"""An element is a second copy if this share of its sentences of this weight stands before it, too."""
CORE_SHARE = 0.92
"""The core of the region is the deepest element with this share of its prose …"""
MOST_OF_CORE = 0.5
"""… and, of prose that is the site's by its words or not, at least this share."""
FEWEST_ABSTRACTS, MOST_ABSTRACTS = 2, 0.5
"""Abstracts under linked headlines are of other articles where there are several, with at most this share of
the prose."""
CLIMB_GAIN = 0.12
"""An ancestor is taken instead when it adds at least this share of prose …"""
CLIMB_LEVELS = 4
"""Ancestors that are asked: real pages wrap a text no deeper."""
CLIMB_LINKS = 0.35
"""… and of what it adds at most this share stands in links."""
FEWEST_HIDDEN = 60.0
"""Points of hidden prose that can be a text at all."""
HIDDEN_TEXT = 2.0
"""Hidden prose is the text where it is so much more than the prose that is shown."""
BEFORE_HEADLINE = 0.35
"""A container that ends before the headline keeps this share of its score."""

# -- lines
LINK_LINE = 0.8
"""Share of a block's text inside links from which it is a link."""
LINK_LINE_OUTSIDE = 0.5
"""The same before the text's first sentence and behind its last, where tickers and menus stand."""
SHORT_LINE = 40
"""Characters: up to here a line can be a label, a button or a heading."""
SHORT_LABEL = 8
"""Characters of a label before its colon: `解读机关：`."""
LABEL_LINE = 120
"""Characters: a line that begins like a promo or a share bar is one up to this length."""
NOTICE_LINE = 600
"""Characters: disclaimers are rarely longer."""
CAPTION_LINE = 120
"""Characters of a caption."""
BARE_CAPTION = 40
"""Characters: a caption without any word that says so is this short."""
SUBTITLE_LINE = 60
"""Characters of a subtitle."""
HEADLINE_AGAIN = 0.7
"""Share of a line's character pairs that stand in the headline, from which it repeats it."""
RELATED_LINES = 40
"""Lines behind the text that may belong to a list under a heading of related articles."""
REPEATS_AROUND = 12
"""Blocks above the headline and at the text's start among which the headline comes again."""
MOST_CELLS = 12
"""A row of a data table has no more blocks."""

FEWEST_PULLED, MOST_PULLED = 6, 60
"""Characters of a pulled quote, and the most boxes that are looked at for one; real pages have three."""
SERVICE_SHARE = 0.3
"""A box about the author or for subscribers has less than this share of the region's prose."""
SUMMARY_SHARE = 0.5
"""A machine's summary of a brief has at most this share."""

MOST_OF_BOX = 6
"""Lines of a box in the text: a player's buttons, a time, a headline; what a card says of goods."""
SHORTEST_LEAD, LEAD_REACH = 40, 12
"""Characters of a lead in an element of its own, and how many blocks above the text it may stand."""
MOST_OF_TEXT = 0.6
"""A box under a heading of related articles that holds more than this share of the region's prose is the
article itself."""

FEWEST_FIXTURES = 3
"""Lines with a day and an event, near each other, that make a schedule."""
FEWEST_COLUMNS = 2
"""Further subheads in the brackets of 【要闻】 that make a digest of the text."""
COLUMNS_REACH = 120
"""Blocks behind 【要闻】 among which they are looked for."""
CONTACT_LINES = 4
"""Behind a line that says whom to call, a notice goes on within so many."""

FEWEST_COMMENTS = 2
"""Boxes alike, each with a name and a date, that are comments or cards."""
COMMENT_BLOCKS, COMMENT_LEVELS = 8, 4
"""Blocks in such a box at most, and elements between it and its sentence."""
LONGEST_COMMENTER = 24
"""Characters of a name or a headline in such a box."""
LEAD_LINES = 5
"""Lines behind the headline among which a brief's only sentence stands."""
LINKED_HEADLINE = 6
"""Characters of a link that can be a headline; the names of authors and columns are shorter."""
BRIEF_REACH = 25
"""Lines behind the headline (share bars, a font menu) among which a brief begins."""
BRIEF_WITHIN = 60.0
"""Comments and abstracts below a brief have at most so many times the prose of its first sentence."""
BRIEF_SHARE = 6.0
"""A list of other news has at most so many times the prose of the brief above it."""

# -- ends
TAIL_PROSE = 0.35
"""Prose behind an end mark (editor line, comments) that is less than this share of the prose before
it belongs to something else: teasers, legal notices, comments."""
MOST_END_MARKS = 60
"""Marks behind which all sentences are looked at for teasers; real pages have a dozen."""
TEASER_RUN = 3
"""So many sentences in a row are running text, not the abstract of another article."""

# -- teasers: other articles under a heading such as 相关文章
FEWEST_TEASERS = 2
"""Headlines with abstracts that make a list."""
TEASER_TITLE = 60
"""Characters of a headline in such a list at most …"""
TEASER_ABSTRACT = 240
"""… and of the abstract below it; sites cut theirs after 80 to 200."""

# -- digests: linked headings of items
FEWEST_ITEMS, MOST_ITEMS, MOST_LEAD = 3, 60, 2
"""Items of a digest, and sentences above the first."""
ITEM_HEADING, ITEMS_AGREE = 0.3, 0.66
"""Share of a heading's character pairs that come again under it (of a page's title, in its only caption), and
of the headings of which that holds."""
