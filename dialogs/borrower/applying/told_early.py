"""Told early: the number of a loan, that or why it cannot be paid, and figures told with it, before it is known whose it is.

Nothing is kept before somebody agrees to that: until then the button that agrees carries it, on their own screen.
After that the chat holds it until they are identified, and it counts as said then. A reason that is about health is
carried nowhere: it is kept with a consent of its own only.

>>> told = Told(loan="68575042", cannot=True, reason=Hardship.JOB_LOST)
>>> told.code("agree"), Told.carried("agree|68575042|cannot+job_lost") == told
('agree|68575042|cannot+job_lost', True)
>>> from datetime import date
>>> Told.of("lost my job, rent 700, food 300, loan 68575042", Reader("en", date(2026, 3, 18))).code("agree")
'agree|68575042|cannot+job_lost+g1000'
>>> reader = Reader("zh_CN", date(2026, 3, 18))
>>> Told.of("公司倒闭了", reader)  # one's own, or where one worked
Told(loan=None, cannot=True, reason=None, figures={}, ahead=None, spent=None, children=0, hope=None, payday=None)
>>> told = Told.of("失业了，只有失业金1800，最多能还200", reader)
>>> told.code("agree"), Told.carried(told.code("agree")) == told
('agree||cannot+job_lost+i1800+p200', True)
>>> Told.of("I lost my job, two kids", Reader("en", date(2026, 3, 18))).code("agree")
'agree||cannot+job_lost+c2'
>>> told = Told.of("I lost my job, I'd like a longer term and I get paid on the 25th", Reader("en", date(2026, 3, 18)))
>>> told.code("agree"), Told.carried(told.code("agree")) == told
('agree||cannot+job_lost+wl+d25', True)
>>> told = Told.of("I lost my job, I start a new one in May, 200 now and 450 then", Reader("en", date(2026, 3, 18)))
>>> told.code("agree"), Told.carried(told.code("agree")) == told
('agree||cannot+job_lost+p200+n260501+l450', True)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from dialogs.borrower.home import CANNOT_PAY
from dialogs.borrower.questions.asking_words import has_mark
from dialogs.happenings import Ahead
from dialogs.parsers import Reader, canonical, household
from dialogs.parsers.loan_numbers import named_in
from dialogs.parsers.times.month_days import LAST
from dialogs.phrases.finding import plain
from dialogs.phrases.telling.hardship import says_cannot_pay
from dialogs.place import TOLD, Place
from dialogs.texts import Text
from negotiation.applying.application import Hardship, Hope
from negotiation.applying.recovery import Awaited

from .hope_told import HOPED_FOR, HOPES, hope_in
from .payday_told import LAST_DAY, payday_in
from .reasons import REASONS, tells_why, told_with
from .told_ahead import ahead_in
from .told_figures import NAMES as FIGURES
from .told_figures import figures_in, listed_in

_CANNOT = "cannot"
#: What a figure is, where it may be one or the other.
SAID_OF: Mapping[str, Text] = {
    "income": Text("Comes in"),
    "outgoings": Text("Goes out"),
    "can_pay": Text("I could pay"),
}
#: A letter of a figure's name is all that a button has room for.
_NAMES = {"i": "income", "o": "outgoings", "p": "can_pay"}
#: Likewise of what is waited for, with its day, and what could be paid then.
_AWAITED = {
    "n": Awaited.NEW_JOB,
    "b": Awaited.BACK_AT_WORK,
    "s": Awaited.SEASON,
    "h": Awaited.OTHER,
}
_WAITED_FOR = re.compile(r"([nbsh])(\d{6})?")
_LATER = re.compile(r"l(\d+(?:\.\d+)?)")
#: What goes out as far as it was named.
_SPENT = re.compile(r"g(\d+(?:\.\d+)?)")
_CHILDREN = re.compile(r"c(\d{1,2})")
#: What would help, and the day that suits them best.
_HOPED = {"l": Hope.LONGER, "w": Hope.WAIVER, "c": Hope.CHANGED}
_HOPE = re.compile(r"w([lwc])")
_PAYDAY = re.compile(r"d(\d{1,2})")
_FIGURE = re.compile(r"([iop])(\d+(?:\.\d+)?)")
#: Telegram carries 64 bytes with a button, the number of its question among them.
_MOST_BYTES = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    loan: str | None = None
    cannot: bool = False  #: that it cannot be paid
    reason: Hardship | None = None
    figures: Mapping[str, Decimal] = field(default_factory=dict)  #: by their question
    ahead: Ahead | None = None  #: that more can be paid later
    spent: Decimal | None = None  #: what goes out thing by thing, in all that were named
    children: int = 0  #: who live on it
    hope: Hope | None = None  #: what would help
    payday: int | None = None  #: on which they are paid, or could pay; 31 is the last

    @classmethod
    def of(cls, text: str, reader: Reader) -> Told:
        """What words tell of it."""
        cannot, reason = says_cannot_pay(text), told_with(text)
        is_told = cannot or (tells_why(text) and not has_mark(text))
        is_kept = reason is not None and is_told and not reason.is_about_health
        return cls(
            loan=named_in(text),
            cannot=cannot or (is_told and not is_kept),
            reason=reason if is_kept else None,
            figures=figures_in(text, reader),
            ahead=ahead_in(text, reader),
            spent=listed_in(text, reader),
            children=household.children_in(plain(text)),
            hope=hope_in(text),
            payday=payday_in(text, reader),
        )

    @classmethod
    def carried(cls, code: str) -> Told:
        """What a button carries."""
        _, _, rest = code.partition("|")
        loan, _, why = rest.partition("|")
        return cls._why(why, loan or None)

    @classmethod
    def _why(cls, why: str, loan: str | None = None) -> Told:
        parts = why.split("+")
        reasons = [Hardship(part) for part in parts if part in set(Hardship)]
        told = [one for part in parts if (one := _FIGURE.fullmatch(part))]
        return cls(
            loan=loan,
            cannot=_CANNOT in parts,
            reason=reasons[0] if reasons else None,
            figures={_NAMES[one[1]]: Decimal(one[2]) for one in told},
            ahead=_ahead(parts),
            spent=next(
                (Decimal(one[1]) for part in parts if (one := _SPENT.fullmatch(part))), None
            ),
            children=sum(int(one[1]) for part in parts if (one := _CHILDREN.fullmatch(part))),
            hope=next((_HOPED[one[1]] for part in parts if (one := _HOPE.fullmatch(part))), None),
            payday=next((int(one[1]) for part in parts if (one := _PAYDAY.fullmatch(part))), None),
        )

    @property
    def says_more(self) -> bool:
        """Whether anything is told that begins nothing by itself."""
        return bool(
            self.figures
            or self.ahead
            or self.spent is not None
            or self.children
            or self.hope
            or self.payday
        )

    @property
    def why(self) -> str:
        return "+".join(
            [*([_CANNOT] if self.cannot else []), *([self.reason] if self.reason else [])]
        )

    @property
    def as_written(self) -> str:
        """With the figures told beside it; without a why they begin nothing."""
        letters = {name: letter for letter, name in _NAMES.items()}
        figures = [f"{letters[name]}{canonical(one)}" for name, one in self.figures.items()]
        ahead = [] if self.ahead is None else [_written(self.ahead)]
        spent = [] if self.spent is None else [f"g{canonical(self.spent)}"]
        children = [f"c{self.children}"] if self.children else []
        hope = [f"w{letter}" for letter, one in _HOPED.items() if one is self.hope]
        payday = [f"d{self.payday}"] if self.payday else []
        told = [self.why, *figures, *spent, *children, *hope, *payday, *ahead]
        return "+".join(told) if self.why else ""

    def code(self, button: str) -> str:
        """The code of a button that carries it, as far as there is room: a figure is sooner said again than a number."""
        known = replace(self, hope=None, payday=None)
        sure = replace(known, ahead=None)
        plain = replace(sure, spent=None)
        whys = (*(one.as_written for one in (self, known, sure, plain)), self.why)
        fitting = [(loan, why) for loan in (self.loan, None) for why in whys]
        codes = [f"{button}|{loan or ''}|{why}" for loan, why in fitting]
        return next((one for one in codes if len(one.encode()) <= _MOST_BYTES), codes[-1])

    def besides(self, before: Told) -> Told:
        """With what was told *before*, as far as this says nothing else."""
        return Told(
            loan=self.loan or before.loan,
            cannot=self.cannot or before.cannot,
            reason=self.reason or before.reason,
            figures={**before.figures, **self.figures},
            ahead=self.ahead or before.ahead,
            spent=before.spent if self.spent is None else self.spent,
            children=self.children or before.children,
            hope=self.hope or before.hope,
            payday=self.payday or before.payday,
        )

    def hold(self, place: Place) -> None:
        """Hold it with the chat, whose owner has agreed to that."""
        if self.loan is not None:
            place.claimed_loan = self.loan
        told = self.besides(Told._why(place.figures.get(TOLD, "")))
        if told.why:
            place.figures = {**place.figures, TOLD: told.as_written}

    @property
    def in_short(self) -> Sequence[Text]:
        """Each thing by itself."""
        found = [
            CANNOT_PAY if self.cannot else None,
            None if self.reason is None else REASONS[self.reason],
            None if self.loan is None else Text("Loan number {number}", number=self.loan),
            *self._figures_in_words,
            *self._children_in_words,
            *self._ahead_in_words,
            *self._wishes_in_words,
        ]
        return [Text("• {said}", said=one) for one in found if one is not None]

    @property
    def _figures_in_words(self) -> Sequence[Text]:
        """Without a currency: whose loan it is, nobody knows yet."""
        told = {
            name: Text("{what}: {amount}", what=SAID_OF[name], amount=figure)
            for name, figure in self.figures.items()
        }
        if self.spent is not None:
            told.setdefault("outgoings", SPENT.given(amount=self.spent))
        return [told[name] for name in FIGURES if name in told]

    @property
    def in_words(self) -> Sequence[Text]:
        """What is gone on with."""
        loan = (
            []
            if self.loan is None
            else [
                Text(
                    "I go on with loan number <b>{number}</b>. If it is another one, just write it.",
                    number=self.loan,
                )
            ]
        )
        reason = (
            []
            if self.reason is None
            else [Text("Noted: <b>{answer}</b>", answer=REASONS[self.reason])]
        )
        told = (*self._figures_in_words, *self._children_in_words, *self._ahead_in_words)
        return [*reason, *told, *self._wishes_in_words, *loan]

    @property
    def _children_in_words(self) -> Sequence[Text]:
        if not self.children:
            return []
        return [Text("{what}: {amount}", what=Text("Children"), amount=self.children)]

    @property
    def _ahead_in_words(self) -> Sequence[Text]:
        """Without a currency, likewise."""
        if self.ahead is None:
            return []
        if self.ahead.since is None:
            return [EASIER]
        if self.ahead.amount is None:
            return [EASIER_FROM.given(day=self.ahead.since)]
        return [PAYS_FROM.given(day=self.ahead.since, amount=self.ahead.amount)]

    @property
    def _wishes_in_words(self) -> Sequence[Text]:
        hope = [] if self.hope is None else [HOPED_FOR.given(hope=HOPES[self.hope])]
        day = LAST_DAY if self.payday == LAST else str(self.payday)
        return hope if self.payday is None else [*hope, SUITS_BEST.given(day=day)]


SUITS_BEST = Text("Day of the month that suits best: {day}")
SPENT = Text("Goes out, of what you named: {amount}")
EASIER = Text("It may get easier later on")
EASIER_FROM = Text("It may get easier from {day} on")
PAYS_FROM = Text("I could pay from {day} on: {amount}")


def _written(ahead: Ahead) -> str:
    """
    >>> [_written(one) for one in (Ahead(awaits=Awaited.SEASON), Ahead(since=date(2026, 5, 1), amount=Decimal("450.50")))]
    ['s', 'h260501+l450.50']
    """
    letter = next(letter for letter, awaits in _AWAITED.items() if awaits is ahead.awaits)
    since = "" if ahead.since is None else f"{ahead.since:%y%m%d}"
    amount = "" if ahead.amount is None else f"+l{canonical(ahead.amount)}"
    return f"{letter}{since}{amount}"


def _ahead(parts: Sequence[str]) -> Ahead | None:
    """
    >>> _ahead(["cannot", "s"]), _ahead(["cannot", "p200"])
    (Ahead(awaits=<Awaited.SEASON: 'season'>, since=None, amount=None), None)
    >>> _ahead(["job_lost", "h260501", "l450.50"]).since.isoformat()
    '2026-05-01'
    """
    waited_for = next((one for part in parts if (one := _WAITED_FOR.fullmatch(part))), None)
    if waited_for is None:
        return None
    letter, since = waited_for.groups()
    later = next((one for part in parts if (one := _LATER.fullmatch(part))), None)
    return Ahead(
        awaits=_AWAITED[letter],
        since=None if since is None else date.fromisoformat(f"20{since}"),
        amount=None if later is None else Decimal(later[1]),
    )


def held(place: Place) -> Told | None:
    """What the chat holds, which goes on being held; `None` for nothing."""
    told = place.figures.get(TOLD)
    return None if told is None else Told._why(told)  # noqa: SLF001 - its own


def take(place: Place) -> Told | None:
    """What was held, which is held no longer; `None` for nothing."""
    told = held(place)
    if told is not None:
        place.figures = {name: value for name, value in place.figures.items() if name != TOLD}
    return told
