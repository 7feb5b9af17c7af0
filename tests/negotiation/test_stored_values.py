"""Values survive the way into JSON and back exactly, since that is how they are kept."""

from datetime import UTC, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiation.applying.application import Application, Hardship
from negotiation.applying.budget import Income, Rhythm
from negotiation.loans.terms import Terms
from negotiation.money import Money


def test_terms_are_read_back_as_they_were_written(an_offer) -> None:
    adapter, terms = TypeAdapter(Terms), an_offer().terms

    read = adapter.validate_json(adapter.dump_json(terms))

    assert read == terms
    assert repr(read) == repr(terms)  # the decimals and their zeros as well


@pytest.mark.parametrize(
    "application",
    [
        Application(),
        Application(
            hardship=Hardship.ILLNESS,
            income=Income(Money("2000.10", "USD"), Rhythm.WEEK),
            outgoings=Money(180_000, "JPY"),
            can_pay=Money("0.001", "KWD"),
            submitted_at=datetime(2019, 4, 1, 9, tzinfo=UTC),
        ),
    ],
)
def test_applications_are_read_back_as_they_were_written(application: Application) -> None:
    adapter = TypeAdapter(Application)

    read = adapter.validate_json(adapter.dump_json(application))

    assert read == application
    assert repr(read.can_pay) == repr(application.can_pay)


@pytest.mark.parametrize(
    "stored", ['{"amount": "1.234", "currency": "USD"}', '{"amount": "1", "currency": "usd"}']
)
def test_what_is_no_money_is_not_read(stored: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Money).validate_json(stored)
