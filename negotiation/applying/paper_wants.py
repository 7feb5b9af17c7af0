"""Paper wants: which papers help in which difficulty, and how far each of them has come.

Nothing on the list is a condition: what is missing may follow, or stay away.

>>> from datetime import UTC, datetime
>>> def a_paper(number, want, **how):
...     return Paper(id=number, case_id=1, chat_id=7, file_id="f", file_unique_id="u", name=None,
...                  message_id=number, received_at=datetime(2019, 3, 31, tzinfo=UTC), want=want, **how)
>>> papers = [
...     a_paper(1, Want.INCOME, state=PaperState.ACCEPTED, vault_id=1),
...     a_paper(2, Want.BANK, state=PaperState.RECEIVED, vault_id=2, album="x"),
...     a_paper(3, Want.BANK, state=PaperState.FETCHING, album="x"),
... ]
>>> wants = PaperLists().of(Hardship.JOB_LOST)
>>> for item in checklist(wants, papers):
...     print(item.want.value, item.state and item.state.value, [len(one.pages) for one in item.sent])
dismissal None []
income accepted [1]
bank fetching [2]
>>> next_want(wants, papers).value
'dismissal'

What the borrower has none of is not open any more:

>>> checklist(wants, papers, {Want.DISMISSAL: "he is gone"})[0].is_open
False
>>> next_want(wants, papers, {Want.DISMISSAL: "he is gone"}).value
'other'

The newest paper decides; what is refused is wanted again:

>>> papers.append(a_paper(4, Want.DISMISSAL, state=PaperState.REFUSED, vault_id=4, why="too dark"))
>>> [item.why for item in checklist(wants, papers)]
['too dark', None, None]
>>> next_want(wants, papers).value
'dismissal'

What could not even be kept is as if it had never come, but keeps its number:

>>> papers.append(a_paper(5, Want.DISMISSAL, state=PaperState.REFUSED))
>>> papers.append(a_paper(6, Want.OTHER, state=PaperState.RECEIVED, vault_id=6))
>>> [(one.number, one.want.value) for one in sent(papers)]
[(1, 'income'), (2, 'bank'), (3, 'dismissal'), (5, 'other')]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .application import Hardship
from .paper import Paper, PaperState, Want

_W = Want
_NONE: Mapping[Want, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLists:
    """The papers that help, by reason; a lender may want others."""

    job_lost: tuple[Want, ...] = (_W.DISMISSAL, _W.INCOME, _W.BANK)
    income_reduced: tuple[Want, ...] = (_W.INCOME, _W.BANK)
    illness: tuple[Want, ...] = (_W.MEDICAL, _W.INCOME)
    disability: tuple[Want, ...] = (_W.MEDICAL, _W.INCOME)
    bereavement: tuple[Want, ...] = (_W.DEATH, _W.INCOME)
    separation: tuple[Want, ...] = (_W.SEPARATION, _W.INCOME)
    disaster: tuple[Want, ...] = (_W.DAMAGE, _W.INCOME)
    business_failed: tuple[Want, ...] = (_W.BUSINESS, _W.BANK)
    other_debts: tuple[Want, ...] = (_W.DEBTS, _W.INCOME)
    other: tuple[Want, ...] = (_W.INCOME, _W.BANK)

    def of(self, hardship: Hardship | None) -> tuple[Want, ...]:
        """The list of a reason; one not given yet is any other."""
        wants: tuple[Want, ...] = getattr(self, hardship or Hardship.OTHER)
        return wants


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One paper as the borrower sent it: a file, or the pages of an album."""

    number: int  #: as both sides name it; stays, whatever becomes of the others
    pages: tuple[Paper, ...]

    @property
    def want(self) -> Want:
        return self.pages[0].want

    @property
    def name(self) -> str | None:
        return self.pages[0].name

    @property
    def authorisation_id(self) -> int | None:
        """Of the helper who sent it."""
        return self.pages[0].authorisation_id

    @property
    def state(self) -> PaperState:
        """How far its slowest page has come."""
        return min((page.state for page in self.pages), key=_COURSE.index)

    @property
    def why(self) -> str | None:
        """It was refused, in the advisor's words."""
        return next((page.why for page in self.pages if page.why), None)


#: A page that came late is still to be looked at, whatever was said of the others.
_COURSE = (
    PaperState.FETCHING,
    PaperState.HELD,
    PaperState.RECEIVED,
    PaperState.REFUSED,
    PaperState.ACCEPTED,
    PaperState.WITHDRAWN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the checklist."""

    want: Want
    sent: tuple[Sent, ...] = ()  #: the oldest first
    lacking: str | None = None  #: there is none: what the borrower says of it, perhaps nothing

    @property
    def state(self) -> PaperState | None:
        """Of the newest paper; `None` while it is missing."""
        return self.sent[-1].state if self.sent else None

    @property
    def why(self) -> str | None:
        return self.sent[-1].why if self.state is PaperState.REFUSED else None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be sent."""
        is_lacking = self.state is None and self.lacking is not None
        return self.state in {None, PaperState.REFUSED} and not is_lacking


def sent(papers: Sequence[Paper]) -> list[Sent]:
    """The papers of a case in the order they came, pages together."""
    groups: dict[object, list[Paper]] = {}
    for paper in papers:
        groups.setdefault(paper.album or (paper.message_id, id(paper)), []).append(paper)
    numbered = (
        (number, tuple(page for page in pages if page.is_sent or page.is_shown))
        for number, pages in enumerate(groups.values(), 1)
    )
    return [Sent(number=number, pages=pages) for number, pages in numbered if pages]


def is_page(papers: Sequence[Paper], album: str | None) -> bool:
    """Whether what belongs to *album* is a further page of a paper that is here."""
    return album is not None and any(
        paper.album == album and paper.state is not PaperState.WITHDRAWN for paper in papers
    )


def checklist(
    wants: Sequence[Want], papers: Sequence[Paper], without: Mapping[Want, str] = _NONE
) -> list[Item]:
    """Every paper that is wanted, then those that came besides; *without* those that there are none of."""
    came = sent(papers)
    besides = dict.fromkeys(one.want for one in came if one.want not in wants)
    return [
        Item(
            want=want,
            sent=tuple(one for one in came if one.want is want),
            lacking=without.get(want),
        )
        for want in (*wants, *besides)
    ]


def next_want(
    wants: Sequence[Want], papers: Sequence[Paper], without: Mapping[Want, str] = _NONE
) -> Want:
    """What a paper is taken for that came without a word."""
    items = checklist(wants, papers, without)
    return next((item.want for item in items if item.is_open), Want.OTHER)


def is_complete(wants: Sequence[Want], papers: Sequence[Paper]) -> bool:
    """Whether all that is wanted is here, and nothing of it was refused."""
    here = {PaperState.RECEIVED, PaperState.ACCEPTED}
    return all(item.state in here for item in checklist(wants, papers))
