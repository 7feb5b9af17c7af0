"""Colleagues: who is meant by what is typed of them, a name or a user id."""

from __future__ import annotations

from collections.abc import Sequence

from storage.records import Advisor


def is_called(advisor: Advisor, wanted: str) -> bool:
    """Whether *wanted*, in small letters, names them."""
    return wanted in {advisor.name.casefold(), str(advisor.user_id)}


def cleaned(words: Sequence[str]) -> str:
    """A name as it is compared: without what stands around it in a sentence."""
    return " ".join(words).casefold().lstrip("@").rstrip(",:，：")


def named(known: Sequence[Advisor], typed: str) -> tuple[list[Advisor], str]:
    """Those called as *typed* begins, by as many of its words as can be; and what stands behind."""
    words = typed.split()
    for count in range(len(words), 0, -1):
        wanted = cleaned(words[:count])
        if found := [one for one in known if is_called(one, wanted)]:
            return found, " ".join(words[count:])
    return [], typed
