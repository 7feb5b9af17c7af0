"""Patterns: long lists of what people say, made ready when they are first looked for.

To make one ready takes as long as many turns, and there are hundreds: all of them at once were a fifth of every start. So
a list of a thousand signs and more is written here, and `made_ready` does the rest once nobody waits for it. So is what
else is put together once and takes as long: `when_nobody_waits`.

>>> greets = pattern("hello|hola|你好")
>>> greets.search("oh, hello")
<re.Match object; span=(4, 9), match='hello'>
>>> greets.pattern
'hello|hola|你好'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from .characters import in_either_script


def pattern(signs: str) -> re.Pattern[str]:
    """As `re.compile`, later."""
    return cast("re.Pattern[str]", _Later(signs))


def typed(signs: str) -> re.Pattern[str]:
    """The same for words as they were typed: what is written in simplified characters is found in traditional ones, too."""
    return pattern(in_either_script(signs))


def when_nobody_waits(make: Callable[[], object]) -> None:
    """Have it made ready beside the patterns; whoever wants it before that makes it themselves."""
    _LATER.append(make)


def made_ready() -> Iterator[None]:
    """Make the next one ready that was not wanted so far; some milliseconds each.

    >>> parts = pattern("adiós"), pattern("再见")
    >>> for _ in made_ready():
    ...     pass
    >>> ["search" in vars(each) for each in parts]
    [True, True]
    """
    while _LATER:
        _LATER.pop()()
        yield


class _Later:
    """What has, from the first look on, all that a `re.Pattern` has: the next looks cost what they cost with that."""

    def __init__(self, signs: str) -> None:
        self.pattern = signs
        _LATER.append(self.make_ready)

    def __getattr__(self, name: str) -> Any:
        if name in _HAS:  # and not whatever somebody who looks through a module asks of all in it
            self.make_ready()
        return object.__getattribute__(self, name)

    def make_ready(self) -> None:
        compiled = re.compile(self.pattern)
        vars(self).update((name, getattr(compiled, name)) for name in _HAS)


_HAS = [name for name in dir(re.Pattern) if not name.startswith("_")]
_LATER: list[Callable[[], object]] = []
