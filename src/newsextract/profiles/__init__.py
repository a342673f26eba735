"""What a user knows better than the rules: selectors for one site's pages. The core ships none.

`model` is one site's selectors, `sites` the TOML file of many (`lines`: where in it something stands);
`applied` is a profile on a page, `values` what the selected elements say.
"""

from __future__ import annotations

from newsextract.page.selector import SelectorError
from newsextract.profiles.applied import Profiled, apply_profile
from newsextract.profiles.model import SiteProfile
from newsextract.profiles.sites import ProfileError, SiteProfiles

__all__ = ["ProfileError", "Profiled", "SelectorError", "SiteProfile", "SiteProfiles", "apply_profile"]
