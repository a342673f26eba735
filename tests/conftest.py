"""How hypothesis runs here: the same examples each time, and no limit on the time of one.

A commit then passes or fails for what it changed, on a busy machine too. To look for new examples:
`pytest --hypothesis-profile=explore`.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

UNTIMED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("repeatable", derandomize=True, **UNTIMED)
settings.register_profile("explore", max_examples=2000, **UNTIMED)
settings.load_profile("repeatable")
