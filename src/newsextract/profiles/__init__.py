"""What a user knows better than the rules: selectors for one site's pages. The core ships none."""

from __future__ import annotations

from newsextract.page.selector import SelectorError
from newsextract.profiles.applied import Profiled, apply_profile
from newsextract.profiles.model import SiteProfile
from newsextract.profiles.sites import ProfileError, SiteProfiles

__all__ = ["ProfileError", "Profiled", "SelectorError", "SiteProfile", "SiteProfiles", "apply_profile"]
