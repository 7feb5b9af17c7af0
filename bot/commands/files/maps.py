"""Maps: where a lender's file has what, and how it is written there.

A map is a TOML file that the operator writes once for each lender's system; `docs/loans.md` says
how. Whatever it leaves unsaid is said by the plain map beside this file.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

import phonenumbers
from pydantic import Field, ValidationError, field_validator, model_validator

from bot.configuration.plain_words import plain
from bot.configuration.toml_words import in_words
from bot.settings import SettingsError
from negotiation.party import Role

from .sources import (
    ChannelSource,
    CurrencySource,
    DateSource,
    DatesSource,
    DayCountSource,
    KindSource,
    MethodSource,
    MomentSource,
    Part,
    RateSource,
    RoundingSource,
    Source,
    Sources,
    StateSource,
)

#: The map of a file that names its columns as Parley does.
PLAIN_MAP = Path(__file__).with_name("loan_map.toml")

M = TypeVar("M", bound="Notation")


class WrongMapError(SettingsError):
    """The map cannot be used; the message says where and why."""


#: Without these a row is no loan.
_NEEDED = (
    *("number", "product", "currency", "principal", "rate", "count"),
    *("first_due", "issued", "outstanding", "state"),
)


class Fields(Sources):
    """One source for each figure; `first_due` may follow from `issued`, one month later."""

    number: Source
    product: Source = Source(value="loan")
    currency: CurrencySource
    principal: Source
    rate: RateSource
    count: Source
    instalment: Source | None = None  #: computed where the file has none
    first_due: DateSource | None = None
    issued: DateSource | None = None
    outstanding: Source
    state: StateSource
    method: MethodSource | None = None  #: an annuity where the file has none
    day_count: DayCountSource | None = None  #: 30/360 where the file has none
    rounding: RoundingSource | None = None  #: half up where the file has none
    paid: Source | None = None  #: instalments paid in full; else found from what is outstanding
    start: DateSource | None = None  #: interest runs from the day after
    restructured: DatesSource | None = None  #: when its terms were changed before
    restructuring: DateSource | None = None  #: since when another change is under way
    penalties: Source | None = None  #: late charges not paid
    fees: Source | None = None  #: not paid

    @model_validator(mode="after")
    def _one_beginning(self) -> Self:
        if (self.first_due is None) == (self.issued is None):
            raise ValueError("say either first_due or issued (first due one month later)")
        if self.start is not None and self.issued is not None:
            raise ValueError("start goes with first_due; issued says when interest starts")
        for name in _NEEDED:
            if (source := getattr(self, name)) is not None and source.optional:
                raise ValueError(f"{name} is needed, and cannot be optional")
        return self


class PartyColumns(Part):
    """The columns of one person; where both are blank in a row, there is no such person."""

    role: Role
    name: str | None = None
    phone: str | None = None
    optional: bool = False  #: a file without the columns has no such person at all

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.name is None and self.phone is None:
            raise ValueError("say name, phone or both")
        return self


class PaymentFields(Sources):
    """Where a file of payments has what; plain names where the map says nothing."""

    reference: Source = Source(column="reference")  #: the lender's own, different for each payment
    loan: Source = Source(column="loan")
    amount: Source = Source(column="amount")
    currency: CurrencySource | None = None  #: the loan's where the file has none
    date: DateSource = DateSource(column="date")
    #: Of the payment that it takes back, as when a bank returns it.
    reverses: Source = Source(column="reverses", optional=True)


class ContactFields(Sources):
    """Where a file of contacts has what; plain names where the map says nothing."""

    reference: Source = Source(column="reference")  #: their own, different for each contact
    loan: Source = Source(column="loan")
    at: MomentSource = MomentSource(column="at")
    channel: ChannelSource = ChannelSource(column="channel")
    by: Source = Source(column="by")  #: the agency, or the lender's own department
    kind: KindSource = KindSource(column="kind", optional=True)  #: collecting where it is not said
    talk: Source = Source(column="talk", optional=True)  #: whether they spoke with each other


class Notation(Part):
    """How a file is written."""

    encoding: str = "utf-8-sig"
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    header_line: Annotated[int, Field(ge=1, le=1000)] = 1  #: in which the names of columns stand
    decimal: Literal[".", ","] = "."
    thousands: Annotated[str, Field(max_length=1)] = ","

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, encoding: str) -> str:
        try:
            b"a".decode(encoding, "ignore")
        except LookupError:
            raise ValueError("no such encoding; utf-8-sig, gb18030 and cp1252 are usual") from None
        return encoding

    @model_validator(mode="after")
    def _signs_differ(self) -> Self:
        if self.decimal == self.thousands:
            raise ValueError("decimal and thousands cannot be the same sign")
        if self.thousands.isdigit() or self.thousands == "-":
            raise ValueError("thousands is a sign between digits, or empty")
        return self


class LoanMap(Notation):
    """The whole map of a loan book; what it says of payments is read with those."""

    #: The country of telephone numbers that begin without "+"; an import takes the lender's where the map has none.
    region: str | None = None
    fields: Fields
    parties: Annotated[tuple[PartyColumns, ...], Field(min_length=1)]
    payments: PaymentFields | None = None
    contacts: ContactFields | None = None

    @field_validator("region")
    @classmethod
    def _known_region(cls, region: str | None) -> str | None:
        if region is not None and region not in phonenumbers.SUPPORTED_REGIONS:
            raise ValueError("a region is a country's two capital letters, as in US or CN")
        return region

    @property
    def columns(self) -> frozenset[str]:
        """Every column that the file must have."""
        return self.fields.columns | self._of_parties(optional=False)

    @property
    def optional_columns(self) -> frozenset[str]:
        """Every column that the file may have as well, but not twice."""
        may_have = self.fields.optional_columns | self._of_parties(optional=True)
        return may_have - self.columns

    def _of_parties(self, *, optional: bool) -> frozenset[str]:
        named = (each for each in self.parties if each.optional is optional)
        return frozenset(name for each in named for name in (each.name, each.phone) if name)


class PaymentMap(Notation):
    """The map of a file of payments: the lender's map, whose other parts are of no concern here."""

    region: str | None = None
    fields: dict[str, Any] | None = None
    parties: list[Any] | None = None
    payments: PaymentFields = PaymentFields()
    contacts: dict[str, Any] | None = None


class ContactMap(Notation):
    """The map of a file of contacts: the lender's map, whose other parts are of no concern here."""

    region: str | None = None
    fields: dict[str, Any] | None = None
    parties: list[Any] | None = None
    payments: dict[str, Any] | None = None
    contacts: ContactFields = ContactFields()


def load_map(path: Path = PLAIN_MAP) -> LoanMap:
    """Read a map. Raises `WrongMapError`; a file that cannot be opened raises `OSError`."""
    return _load(path, LoanMap)


def load_payment_map(path: Path | None = None) -> PaymentMap:
    """Read what a map says of payments, or take plain columns. Raises as `load_map`."""
    return PaymentMap() if path is None else _load(path, PaymentMap)


def load_contact_map(path: Path | None = None) -> ContactMap:
    """Read what a map says of contacts, or take plain columns. Raises as `load_map`."""
    return ContactMap() if path is None else _load(path, ContactMap)


def _load(path: Path, kind: type[M]) -> M:
    try:
        return kind.model_validate(tomllib.loads(path.read_text("utf-8-sig")))
    except tomllib.TOMLDecodeError as error:
        raise WrongMapError(f"{path.name}: not a TOML file: {in_words(error)}") from error
    except UnicodeDecodeError as error:
        raise WrongMapError(f"{path.name}: not written in UTF-8: save it so") from error
    except ValidationError as error:
        faults = (
            f"{'.'.join(str(part) for part in fault['loc']) or 'the map'}: {plain(fault, kind)}"
            for fault in error.errors(include_url=False)
        )
        raise WrongMapError(f"{path.name}: {'; '.join(faults)}") from error
