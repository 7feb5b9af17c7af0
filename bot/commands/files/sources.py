"""Sources: where a figure of a lender's file comes from, and how it is written there."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from negotiation.contacting.preferences import ContactKind
from negotiation.currencies import known
from negotiation.loans.contract import Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.loan import LoanState
from negotiation.packs.contact_rules import Channel
from negotiation.rounding import Rounding

#: A format in which day and month are figures before the year, so that either may stand first.
_EITHER_FIRST = re.compile(
    r"(?:[^%]|%[HIMSfp])*%(?P<first>[dm])[^%]*%(?!(?P=first))[dm](?=[^%]*(?:%[yY]|$))"
)
#: The signs of a format that say the day of the month.
_DAY_SIGNS = ("%d", "%j", "%x", "%c", "%D", "%F")


DayMonthOrder = Literal["day first", "month first"]
_ORDERS: dict[str, DayMonthOrder] = {"d": "day first", "m": "month first"}


class Part(BaseModel):
    """A part of a map: what it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Part):
    """Where a figure comes from: a column, or the same value in every row.

    What is *optional* may be blank, and a file may lack its column altogether.
    """

    column: str | None = None
    value: str | None = None
    pattern: re.Pattern[str] | None = None  #: the whole cell; its only group is what is read
    optional: bool = False

    @field_validator("pattern")
    @classmethod
    def _one_group(cls, pattern: re.Pattern[str] | None) -> re.Pattern[str] | None:
        if pattern is not None and pattern.groups != 1:
            raise ValueError("a pattern has one group, as in '(\\d+) months'")
        return pattern

    @model_validator(mode="after")
    def _column_or_value(self) -> Self:
        if (self.column is None) == (self.value is None):
            raise ValueError("say either column or value")
        return self

    @property
    def name(self) -> str:
        """What a person is told to look at."""
        return f'column "{self.column}"' if self.column else "the map's value"


class RateSource(Source):
    """Percent a year, or the fraction of one that it is."""

    unit: Literal["percent", "fraction"] = "percent"


class CurrencySource(Source):
    """A code of ISO 4217."""

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.value is not None and self.pattern is None:
            known(self.value.strip())
        return self


class DatedSource(Source):
    """What has a date in it, by a `strptime` format."""

    format: str
    order: DayMonthOrder | None = None  #: what the format says, once more: it is meant

    @property
    def written(self) -> DayMonthOrder | None:
        """What stands first in its format, where the other could as well."""
        found = _EITHER_FIRST.match(self.format)
        return None if found is None else _ORDERS[found["first"]]

    @property
    def other_format(self) -> str:
        """Its format with day and month exchanged."""
        return re.sub("%[dm]", lambda sign: "%m" if sign[0] == "%d" else "%d", self.format)

    @model_validator(mode="after")
    def _order_of_format(self) -> Self:
        if self.order not in {None, self.written}:
            raise ValueError("order goes with a format in which it stands so, as %d/%m/%Y")
        return self


class DateSource(DatedSource):
    """A date; where only months are known, *day* says which day is meant."""

    format: str = "%Y-%m-%d"
    day: Annotated[int, Field(ge=1, le=31)] | None = None  #: 31 is the last of every month

    @model_validator(mode="after")
    def _one_day(self) -> Self:
        if any(sign in self.format for sign in _DAY_SIGNS) == (self.day is not None):
            raise ValueError("say day where the format has none, and only there (31: the last)")
        return self


class StateSource(Source):
    """The loan's state, by a table of the lender's own words."""

    values: dict[str, LoanState] = {state.value: state for state in LoanState}


class DatesSource(DateSource):
    """Several dates in one cell, with a separator between them."""

    separator: Annotated[str, Field(min_length=1)] = ";"


class MethodSource(Source):
    """How the loan is repaid, by a table of the lender's own words."""

    values: Annotated[dict[str, Method], Field(min_length=1)] = {
        each.value: each for each in Method
    }


class DayCountSource(Source):
    """How days of interest are counted, by a table of the lender's own words."""

    values: Annotated[dict[str, DayCount], Field(min_length=1)] = {
        each.value: each for each in DayCount
    }


class RoundingSource(Source):
    """How the instalment is rounded, by a table of the lender's own words."""

    values: Annotated[dict[str, Rounding], Field(min_length=1)] = {
        each.value: each for each in Rounding
    }


class MomentSource(DatedSource):
    """A moment by its format, or as ISO 8601 writes it; the lender's zone where it says none."""

    format: str = "iso"


class KindSource(Source):
    """What a contact was for, by a table of the lender's own words."""

    values: dict[str, ContactKind] = {
        each.value: each for each in ContactKind if each is not ContactKind.ANSWER
    }


class ChannelSource(Source):
    """How somebody was contacted, by a table of the lender's own words."""

    values: dict[str, Channel] = {each.value: each for each in Channel}


class Sources(Part):
    """Where a list has what: one source for each figure, and nothing for what it never has."""

    def all(self) -> Iterator[Source]:
        found = (getattr(self, name) for name in type(self).model_fields)
        return (source for source in found if source is not None)

    @property
    def columns(self) -> frozenset[str]:
        """Every column that the file must have."""
        return frozenset(each.column for each in self.all() if each.column and not each.optional)

    @property
    def optional_columns(self) -> frozenset[str]:
        """Every column that the file may have as well, but not twice."""
        return frozenset(each.column for each in self.all() if each.column and each.optional)
