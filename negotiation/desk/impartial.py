"""Impartial: to whom a case is not given, since they decided on it before, or the borrower complains of them.

Whoever refused what is appealed never has it again. Who made the offers before that, or is complained of, leaves it to
others as long as there is one who can take it: a desk of one goes on.

>>> mei, tom = (DeskMember(id=each, languages=frozenset({"en"}), capacity=1) for each in (7, 8))
>>> part = Part(complained_of=frozenset({7}))
>>> part.not_for([mei, tom]), part.not_for([mei]), part.not_for([mei, tom], skill="debt law")
(frozenset({7}), frozenset(), frozenset())
>>> Part(refused=frozenset({7})).not_for([mei])
frozenset({7})

Who may be in danger does not wait until somebody else comes on duty:

>>> from dataclasses import replace
>>> part.not_for([mei, replace(tom, is_on_duty=False)], is_in_crisis=True)
frozenset()
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from negotiation.refusals import DecidedBefore, LeftToOthers

from .queue import DeskMember


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What advisors have had to do with a case, by their ids."""

    refused: frozenset[int] = frozenset()  #: what is appealed
    offered: frozenset[int] = frozenset()  #: before it was refused
    complained_of: frozenset[int] = frozenset()  #: and not answered yet

    def __bool__(self) -> bool:
        return bool(self.of_all)

    @property
    def of_all(self) -> frozenset[int]:
        return self.refused | self.offered | self.complained_of

    def not_for(
        self, desk: Iterable[DeskMember], *, skill: str | None = None, is_in_crisis: bool = False
    ) -> frozenset[int]:
        """Who does not get it, of such a desk; others need the *skill* as well."""
        if self is NO_PART:  # as nearly everybody who waits
            return frozenset()
        others = any(
            one.id not in self.of_all
            and (skill is None or skill in one.skills)
            and (one.is_on_duty or not is_in_crisis)
            for one in desk
        )
        return self.of_all if others else self.refused

    def must_be_for(self, advisor_id: int, not_for: Collection[int]) -> None:
        """Raises `DecidedBefore`, `LeftToOthers` for one of those who are *not_for* it."""
        if advisor_id not in not_for:
            return
        if advisor_id in self.refused | self.offered:
            raise DecidedBefore(advisor_id)
        raise LeftToOthers(advisor_id)


NO_PART = Part()  #: nobody has had to do with it
