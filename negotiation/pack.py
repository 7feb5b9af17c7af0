"""Pack: all that the law of a place asks of a lender, each rule with its source.

>>> from datetime import time
>>> standard = Source(name="GB/T 45251-2025")
>>> china = Pack(
...     code="china", name="China", country="CN",
...     hours=(ContactHours(source=standard, opens=time(8), closes=time(22)),),
...     caps=(ContactCap(source=standard, most=3, channels=frozenset({Channel.CALL})),),
... )
>>> print(china.hours_on(Day.SUNDAY))
08:00-22:00

A rule binds some products and some actors only; the law of cards is not that of other loans:

>>> cards = frozenset({ProductKind.CARD})
>>> pack = Pack(code="x", name="X", terms=(LongestTerm(source=standard, kinds=cards, months=60),))
>>> [pack.binding(kind).longest_term() for kind in (ProductKind.CARD, ProductKind.MORTGAGE)]
[60, None]
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from .days.working_days import Roll, working_days
from .follow_up.ledger import Order, OrderRule
from .loans.annual_rate import RateMethod
from .loans.charge import ChargeKind
from .packs.agreement_contents import AgreementContents, Item
from .packs.consequence import Consequence, Feared
from .packs.contact_rules import Channel, ContactCap, ContactHours, Day, Hours, Silence, hours
from .packs.cost import Allocation, AnnualRate, ChargeCapitalisation, HighestRate
from .packs.credit_record import CreditRecord, CreditSituation
from .packs.deadline import Counted, Deadline, Due, Start
from .packs.disclosure import Before, Disclosure, Told
from .packs.last_day import LastDay
from .packs.length import CoolingOff, LongestExtension, LongestTerm, Restructures
from .packs.retention import Retention
from .packs.rule import Actor, ProductKind, Rule, Source, Standing
from .packs.signing import SignatureLevel, Signing
from .packs.standstill import Standstill, Stopped
from .packs.support import Purpose, Support
from .packs.words import Words
from .party import Role
from .refusals import ContentMissing

__all__ = [
    "NO_PACK",
    "Actor",
    "AgreementContents",
    "Allocation",
    "AnnualRate",
    "Channel",
    "ChargeCapitalisation",
    "Consequence",
    "ContactCap",
    "ContactHours",
    "CoolingOff",
    "Counted",
    "CreditRecord",
    "CreditSituation",
    "Day",
    "Deadline",
    "Disclosure",
    "Due",
    "Feared",
    "HighestRate",
    "Hours",
    "Item",
    "LastDay",
    "LongestExtension",
    "LongestTerm",
    "Pack",
    "ProductKind",
    "Purpose",
    "Restructures",
    "Retention",
    "Rule",
    "SignatureLevel",
    "Signing",
    "Silence",
    "Source",
    "Standing",
    "Standstill",
    "Start",
    "Stopped",
    "Support",
    "Words",
    "strictest",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    code: str  #: its name in parley.toml, and of its file
    name: str  #: of the place, in English
    country: str = ""  #: ISO 3166, for its public holidays; empty where no place is meant
    hours: tuple[ContactHours, ...] = ()
    caps: tuple[ContactCap, ...] = ()
    silences: tuple[Silence, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    standstills: tuple[Standstill, ...] = ()
    last_days: tuple[LastDay, ...] = ()
    terms: tuple[LongestTerm, ...] = ()
    extensions: tuple[LongestExtension, ...] = ()
    restructures: tuple[Restructures, ...] = ()
    cooling_off: tuple[CoolingOff, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    contents: tuple[AgreementContents, ...] = ()
    signing: tuple[Signing, ...] = ()
    rates: tuple[AnnualRate, ...] = ()
    highest_rates: tuple[HighestRate, ...] = ()
    capitalisation: tuple[ChargeCapitalisation, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    credit_records: tuple[CreditRecord, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    support: tuple[Support, ...] = ()
    retentions: tuple[Retention, ...] = ()

    @classmethod
    def families(cls) -> list[str]:
        """The names of the fields that hold rules, in order."""
        return [each.name for each in fields(cls) if str(each.type).startswith("tuple")]

    def rules(self) -> Iterator[tuple[str, Rule]]:
        """Every rule, with the name of its family."""
        for family in self.families():
            for rule in getattr(self, family):
                yield family, rule

    def binding(self, kind: ProductKind, actor: Actor = Actor.LENDER) -> Pack:
        """The same with only the rules that bind *actor* with a product of *kind*."""
        kept: dict[str, Any] = {
            family: tuple(rule for rule in getattr(self, family) if rule.binds(kind, actor))
            for family in self.families()
        }
        return replace(self, **kept)

    def hours_on(
        self, day: Day, *, is_holiday: bool = False, channel: Channel = Channel.MESSAGE
    ) -> Hours | None:
        """When *channel* may be used on such a day of the borrower's; `None` for never."""
        return hours(self.hours, day, is_holiday=is_holiday, channel=channel)

    def deadline(self, what: Due, starts: Start | None = None) -> Deadline | None:
        """The one to keep for *what*: the shortest, or of the least times to be given the longest."""
        found = [
            each
            for each in self.deadlines
            if each.what is what and (starts is None or each.starts is starts)
        ]
        pick = min if what.is_lenders else max
        return pick(found, key=lambda each: each.days) if found else None

    def stopped_by(self, starts: Start) -> frozenset[Stopped]:
        """What the lender lets be from such an event on."""
        found = (each.stops for each in self.standstills if each.starts is starts)
        return frozenset[Stopped]().union(*found)

    def in_time_until(self, due: date) -> date:
        """The last day on which what is *due* on a day of the place can be paid in time."""
        if not self.last_days or not self.country:
            return due
        return working_days(self.country).rolled(due, Roll.FOLLOWING)

    def longest_term(self) -> int | None:
        """Months a new plan may run at most; `None` where no rule says."""
        return min((each.months for each in self.terms), default=None)

    def longest_extension(self, term: int) -> int | None:
        """Months by which a loan of *term* months may be extended; `None` where no rule says."""
        found = [each.months(term) for each in self.extensions]
        return min((each for each in found if each is not None), default=None)

    def cooling_off_days(self) -> int:
        """Days in which a signed plan may be taken back; 0 where no rule gives any."""
        return max((each.days for each in self.cooling_off), default=0)

    def retention(self) -> Retention | None:
        """The rule by which agreements and payments are kept longest; `None` where no rule speaks of it."""
        return max(self.retentions, key=lambda each: each.years, default=None)

    def told_before(self, *steps: Before) -> tuple[Told, ...]:
        """What the borrower has to be told before any of *steps*, each once.

        >>> rule = Disclosure(source=Source(name="Art. 195"), told=Told.TIME_BARRED,
        ...                   before=Before.ACKNOWLEDGING)
        >>> pack = Pack(code="x", name="X", disclosures=(rule, rule))
        >>> pack.told_before(Before.OFFER, Before.ACKNOWLEDGING), pack.told_before(Before.SIGNING)
        ((<Told.TIME_BARRED: 'time_barred'>,), ())
        """
        found = (each.told for each in self.disclosures if each.before in steps)
        return tuple(dict.fromkeys(found))

    def must_say(self) -> frozenset[Item]:
        """What has to stand in an agreement."""
        return frozenset[Item]().union(*(each.items for each in self.contents))

    def must_be_said(self, said: Collection[Item]) -> None:
        """Whether an agreement that says all of *said* may be made. Raises `ContentMissing`."""
        if missing := self.must_say().difference(said):
            raise ContentMissing(missing)

    def signers(self) -> frozenset[Role]:
        """Who has to sign besides whoever applied: where no rule says, all who owe."""
        if not self.signing:
            return frozenset({Role.BORROWER, Role.CO_BORROWER})
        return frozenset[Role]().union(*(each.signers for each in self.signing))

    def signature_level(self) -> SignatureLevel:
        """How strong a signature has to be: the strongest that any rule wants."""
        order = list(SignatureLevel)
        return max((each.level for each in self.signing), key=order.index, default=order[0])

    def clauses(self) -> dict[Item, Words]:
        """The words of what only this place wants in an agreement."""
        return {item: words for each in self.contents for item, words in each.clauses.items()}

    def rate_method(self) -> RateMethod | None:
        """How the yearly cost is named; `None` where no rule says."""
        return next((each.method for each in self.rates), None)

    def highest_rate(self) -> Decimal | None:
        """Percent a year that may be asked at most; `None` where no rule says."""
        return min((each.percent for each in self.highest_rates), default=None)

    def counted(self) -> frozenset[ChargeKind]:
        """The charges that the highest rate is of as well, beside the interest."""
        return frozenset[ChargeKind]().union(*(each.counts for each in self.highest_rates))

    def capitalised(self) -> frozenset[ChargeKind]:
        """The charges that may become principal: none that no rule allows, or any rule forbids."""
        if not self.capitalisation:
            return frozenset()
        return frozenset(ChargeKind).intersection(*(each.allowed for each in self.capitalisation))

    def order_rules(self) -> tuple[OrderRule, ...]:
        """What a payment pays first, where the law says so."""
        return tuple(
            OrderRule(order=Order(each.order, is_across=each.is_across), from_days=each.from_days)
            for each in self.allocations
        )

    def credit_record(self, situation: CreditSituation) -> CreditRecord | None:
        """What may be said of the credit record in *situation*."""
        return next((each for each in self.credit_records if each.situation is situation), None)

    def consequence(self, feared: Feared) -> Consequence | None:
        """What the law says of what is *feared*."""
        return next((each for each in self.consequences if each.feared is feared), None)

    def support_for(self, purpose: Purpose) -> tuple[Support, ...]:
        """Who helps from outside for *purpose*."""
        return tuple(each for each in self.support if each.purpose is purpose)


#: Where no law is known: nothing is bound, and nothing allowed that only a law can allow.
NO_PACK = Pack(code="", name="")


def strictest(base: Pack, packs: Iterable[Pack]) -> Pack:
    """*base* with the rules of contact of all *packs*, for every product and actor.

    Rules add up, so what it allows, each of them allows.

    >>> from datetime import time
    >>> one, other = (
    ...     Pack(code=code, name=code, hours=(
    ...         ContactHours(source=Source(name=code), opens=time(opens), closes=time(closes)),))
    ...     for code, opens, closes in (("one", 8, 21), ("other", 9, 22)))
    >>> print(strictest(base=Pack(code="both", name=""), packs=(one, other)).hours_on(Day.MONDAY))
    09:00-21:00
    """
    every: dict[str, Any] = {"kinds": frozenset(ProductKind), "actors": frozenset(Actor)}
    known = list(packs)

    def all_of(family: str) -> tuple[Any, ...]:
        rules = [replace(rule, **every) for pack in known for rule in getattr(pack, family)]
        return tuple(dict.fromkeys(rules))

    return replace(base, hours=all_of("hours"), caps=all_of("caps"), silences=all_of("silences"))
