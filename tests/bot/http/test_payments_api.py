"""Payments API: what is signed and in time is recorded once; all else is refused, and said why."""

import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.http.payments_api import SIGNATURE_HEADER, TIMESTAMP_HEADER, PaymentsApi, sign
from negotiation.follow_up.incoming import Incoming, Outcome, Taken
from tests.schemas import faults

NOW = datetime(2019, 5, 2, 14, tzinfo=UTC)
SECRET = "0123456789abcdef"
MUCH = 1_000_000
PAYMENT = {"reference": "P-1", "loan": "A-1", "amount": "150.00", "date": "2019-05-02"}


class Book:
    """What was recorded; a reference known before is not recorded again."""

    def __init__(self) -> None:
        self.taken: list[Incoming] = []
        self.is_away = False

    async def take(self, incoming: Sequence[Incoming]) -> Sequence[Taken]:
        if self.is_away:
            raise OSError
        known = {one.reference for one in self.taken}
        self.taken += [one for one in incoming if one.reference not in known and one.loan == "A-1"]
        return [
            Taken(Outcome.REFUSED, f"loan {one.loan} is not in the book")
            if one.loan != "A-1"
            else Taken(Outcome.KNOWN)
            if one.reference in known
            else Taken(Outcome.RECORDED, warning="much" if one.amount > MUCH else "")
            for one in incoming
        ]


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
async def client(book: Book) -> AsyncIterator[TestClient[Any, Any]]:
    api = PaymentsApi(SECRET, book.take, lambda: NOW)
    async with TestClient(TestServer(api.app)) as client:
        yield client


async def post(
    client: TestClient[Any, Any],
    body: object,
    *,
    secret: str = SECRET,
    at: datetime = NOW,
    **headers: str,
) -> tuple[int, Any]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    stamp = int(at.timestamp())
    given = {TIMESTAMP_HEADER: str(stamp), SIGNATURE_HEADER: sign(secret, stamp, raw)} | headers
    answer = await client.post("/v1/payments", data=raw, headers=given)
    return answer.status, await answer.json()


async def test_a_payment_is_recorded_and_told_twice_counts_once(
    client: TestClient[Any, Any], book: Book
) -> None:
    first = await post(client, PAYMENT)
    again = await post(client, PAYMENT)

    assert first == (200, {"results": [{"reference": "P-1", "outcome": "recorded"}]})
    assert again == (200, {"results": [{"reference": "P-1", "outcome": "known"}]})
    [one] = book.taken
    assert (one.loan, one.amount, one.is_reversal) == ("A-1", Decimal("150.00"), False)


async def test_of_several_each_has_its_outcome(client: TestClient[Any, Any]) -> None:
    back = PAYMENT | {"reference": "P-2", "reverses": "P-1", "amount": "-150.00"}
    other = PAYMENT | {"reference": "P-3", "loan": "B-7"}

    status, answer = await post(client, [PAYMENT, back, other])

    assert status == 207
    assert [one["outcome"] for one in answer["results"]] == ["recorded", "recorded", "refused"]
    assert answer["results"][2]["why"] == "loan B-7 is not in the book"


async def test_what_is_strange_about_one_is_said(client: TestClient[Any, Any]) -> None:
    status, answer = await post(client, PAYMENT | {"amount": "99999999999.00"})

    assert status == 200
    assert answer["results"] == [{"reference": "P-1", "outcome": "recorded", "warning": "much"}]
    assert faults("payments-response", answer) == []


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"secret": "another"}, "X-Parley-Signature does not fit"),
        ({SIGNATURE_HEADER: ""}, "X-Parley-Signature does not fit"),
        ({TIMESTAMP_HEADER: "now"}, "X-Parley-Timestamp is missing"),
        ({TIMESTAMP_HEADER: "1556805601"}, "X-Parley-Signature does not fit"),
        ({"at": NOW - timedelta(seconds=301)}, "X-Parley-Timestamp is more than 300 seconds off"),
        ({"at": NOW + timedelta(seconds=301)}, "X-Parley-Timestamp is more than 300 seconds off"),
    ],
)
async def test_what_is_not_signed_now_by_the_lender_is_not_heard(
    client: TestClient[Any, Any], book: Book, how: dict[str, Any], why: str
) -> None:
    assert await post(client, PAYMENT, **how) == (401, {"error": why})
    assert book.taken == []


async def test_of_a_huge_body_no_more_is_read_than_there_is_room_for(
    client: TestClient[Any, Any],
) -> None:
    answer = await client.post("/v1/payments", data=b"[" * (512 * 1024 + 1))

    assert answer.status == 413


async def test_a_body_that_was_changed_on_the_way_is_not_heard(
    client: TestClient[Any, Any], book: Book
) -> None:
    stamp = int(NOW.timestamp())
    signed = sign(SECRET, stamp, json.dumps(PAYMENT).encode())

    status, _ = await post(client, PAYMENT | {"amount": "999.00"}, **{SIGNATURE_HEADER: signed})

    assert (status, book.taken) == (401, [])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"amount": 150.0}, "amount: write a text here, in quotes"),
        ({"amount": "150,00"}, "amount: this has not the form"),
        ({"amount": "0"}, "a payment is above zero"),
        ({"amount": "-1.00"}, "a payment is above zero"),
        ({"amount": "NaN"}, "amount: this has not the form"),
        ({"date": "2019-02-30"}, "date: "),
        ({"date": "0019-05-02"}, "date: this is not a year of loans"),
        ({"date": "２０１９-05-02"}, "date: this has not the form"),
        ({"amount": "1e9"}, "amount: this has not the form"),
        ({"amount": "１５０"}, "amount: this has not the form"),
        ({"date": "2019-05-09"}, "date: a payment that has arrived is not to come"),
        ({"loan": "A\0"}, "loan: this has not the form"),
        ({"currency": "GPB"}, 'currency: "GPB" is no currency of ISO 4217; GBP is likely meant'),
        ({"iban": "US00"}, "iban: there is no such key"),
    ],
)
async def test_what_is_no_payment_is_refused_alone(
    client: TestClient[Any, Any], book: Book, change: dict[str, Any], why: str
) -> None:
    other = PAYMENT | {"reference": "P-3"}

    status, answer = await post(client, [PAYMENT, PAYMENT | {"reference": "P-2"} | change, other])

    first, second, third = answer["results"]
    assert (status, first["outcome"], third["outcome"]) == (207, "recorded", "recorded")
    assert (second["reference"], second["outcome"]) == ("P-2", "refused")
    assert second["why"].startswith(why)
    assert [one.reference for one in book.taken] == ["P-1", "P-3"]
    assert faults("payments-response", answer) == []


@pytest.mark.parametrize(
    "item",
    [
        {name: value for name, value in PAYMENT.items() if name != "reference"},
        PAYMENT | {"reference": ""},
        PAYMENT | {"reference": "x" * 101},
        PAYMENT | {"reference": 7},
        "P-2",
        None,
    ],
)
async def test_one_without_a_reference_is_refused_under_its_place(
    client: TestClient[Any, Any], book: Book, item: object
) -> None:
    status, answer = await post(client, [PAYMENT, item])

    recorded, refused = answer["results"]
    assert (status, recorded) == (207, {"reference": "P-1", "outcome": "recorded"})
    assert (refused["place"], refused["outcome"]) == (2, "refused")
    assert refused["why"]
    assert len(book.taken) == 1
    assert faults("payments-response", answer) == []


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[]", b'"P-1"', b"[" * 9999])
async def test_what_is_no_json_of_payments_is_refused(
    client: TestClient[Any, Any], body: bytes
) -> None:
    assert (await post(client, body))[0] == 422


async def test_when_nothing_can_be_recorded_it_is_to_be_sent_again(
    client: TestClient[Any, Any], book: Book
) -> None:
    book.is_away = True

    assert (await post(client, PAYMENT))[0] == 503


GOOD: list[Any] = [
    PAYMENT,
    [PAYMENT],
    {**PAYMENT, "currency": "USD"},
    {**PAYMENT, "reverses": "P-0"},
]
BAD: list[Any] = [
    [],
    [PAYMENT] * 501,
    {**PAYMENT, "amount": 150},
    {**PAYMENT, "amount": "1e3"},
    {**PAYMENT, "date": "2019-5-2"},
    {**PAYMENT, "currency": "usd"},
    {**PAYMENT, "reference": ""},
    {**PAYMENT, "more": "x"},
    {name: value for name, value in PAYMENT.items() if name != "loan"},
]


@pytest.mark.parametrize("body", [*GOOD, *BAD], ids=range(len(GOOD) + len(BAD)))
async def test_the_schema_and_the_server_agree_on_what_is_a_payment(
    client: TestClient[Any, Any], body: Any
) -> None:
    status, answer = await post(client, body)

    assert (status == 200) is (faults("payments-request", body) == [])
    assert status == 422 or faults("payments-response", answer) == []
