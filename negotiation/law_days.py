"""Law days: what started the law's later clocks of a case, and which notices have gone out.

>>> from datetime import UTC
>>> monday, friday = datetime(2019, 4, 1, tzinfo=UTC), datetime(2019, 4, 5, tzinfo=UTC)
>>> days = LawDays().begin(Start.AGREED, monday).did(Due.CONFIRM, friday)
>>> Due.CONFIRM in days.done
True

What begins anew is to be done anew; what has ended asks for nothing:

>>> again = days.begin(Start.AGREED, friday)
>>> Due.CONFIRM in again.done, again.end(Start.AGREED).began
(False, {})

What was noted by mistake has not gone out, or when it did before:

>>> days.did_not(Due.CONFIRM, None).done, days.did_not(Due.CONFIRM, monday).sent(Due.CONFIRM) == monday
({}, True)
>>> days.did(Due.DEFAULT_NOTICE, friday).did_not(Due.DEFAULT_NOTICE, None).sent(Due.DEFAULT_NOTICE)

Who asks once more is owed all of it once more, but for what is about arrears:

>>> once_more = days.begin(Start.COMPLETE, monday).begin(Start.ARREARS, monday).anew()
>>> [each.value for each in once_more.began], once_more.done
(['arrears'], {})
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from negotiation.packs.deadline import Due, Start

#: What each of these starts asks for.
ASKS_FOR = {
    Start.OFFER: Due.FINAL_NOTICE,
    Start.AGREED: Due.CONFIRM,
    Start.ARREARS: Due.ARREARS_NOTICE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LawDays:
    began: Mapping[Start, datetime] = field(default_factory=dict)
    done: Mapping[Due, datetime] = field(default_factory=dict)

    def begin(self, start: Start, at: datetime) -> LawDays:
        """Its clock runs from now on, whatever was done before."""
        asked = ASKS_FOR.get(start)
        done = {what: when for what, when in self.done.items() if what is not asked}
        return replace(self, began={**self.began, start: at}, done=done)

    def end(self, start: Start) -> LawDays:
        """What started it is over."""
        return replace(self, began={one: at for one, at in self.began.items() if one is not start})

    def anew(self) -> LawDays:
        """The lender is asked once more: what has to do with the earlier application is over, arrears are not."""
        return replace(
            self,
            began={one: at for one, at in self.began.items() if one not in _OF_APPLICATION},
            done={one: at for one, at in self.done.items() if one is Due.ARREARS_NOTICE},
        )

    def did(self, what: Due, at: datetime) -> LawDays:
        """It has gone out; with a default notice the time begins that it gives."""
        if what is Due.DEFAULT_NOTICE:
            return self.begin(Start.DEFAULT, at)
        return replace(self, done={**self.done, what: at})

    def sent(self, what: Due) -> datetime | None:
        """When it went out."""
        return self.began.get(Start.DEFAULT) if what is Due.DEFAULT_NOTICE else self.done.get(what)

    def did_not(self, what: Due, before: datetime | None) -> LawDays:
        """It was noted by mistake: what holds is when it went out *before*."""
        if before is not None:
            return self.did(what, before)
        if what is Due.DEFAULT_NOTICE:
            return self.end(Start.DEFAULT)
        return replace(self, done={one: at for one, at in self.done.items() if one is not what})


_OF_APPLICATION = {Start.COMPLETE, Start.PAPERS_ASKED, Start.OFFER, Start.AGREED}
