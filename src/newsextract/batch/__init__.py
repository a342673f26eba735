"""Many pages: readers, writers, workers, resume, what repeats across a site."""
