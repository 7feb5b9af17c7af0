"""Examples: how many of them a property is tried with that takes its time."""

from hypothesis import settings


def examples(thorough: int) -> settings:
    """So many with --thorough, which looks at others every time; in the suite they are the same ones, and half as many."""
    is_thorough = settings.get_current_profile_name() == "thorough"
    return settings(max_examples=thorough if is_thorough else thorough // 2)
