"""Payments API: the lender's own system tells of payments as they arrive, and of those that are taken back.

POST /v1/payments, JSON: one payment or a list of at most 500:

    {"reference": "P-1", "loan": "A-1", "amount": "150.00", "currency": "USD", "date": "2019-05-02"}

and `"reverses": "P-1"` in one that takes another back. Every request is signed:

    X-Parley-Timestamp: 1556806800                          seconds since 1970, at most five minutes off
    X-Parley-Signature: sha256=HEX                          HMAC-SHA256 of "TIMESTAMP.BODY" with the shared secret

A request heard twice does nothing twice: each reference counts once, and one too old is refused. Each payment of a
list is judged by itself: one that cannot be read is refused, and the others are recorded.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any

import structlog
from aiohttp import web
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.configuration.plain_words import plain
from negotiation.currencies import known
from negotiation.follow_up.incoming import Incoming, Outcome, Taken
from storage.engine.failures import for_log

from .serving import served

log = structlog.get_logger()

TIMESTAMP_HEADER, SIGNATURE_HEADER = "X-Parley-Timestamp", "X-Parley-Signature"
#: Seconds that the clocks of two houses may be apart, with the way between them.
WINDOW = 300
MOST, LONGEST_REFERENCE = 500, 100
EARLIEST = date(1970, 1, 1)
#: Bytes of a request, and seconds until all of them are here.
LONGEST, PATIENCE = 512 * 1024, 60.0
#: Seconds for requests being answered at a stop.
LANDING = 3.0

#: Not empty; no database keeps a zero byte.
_TEXT = "^[^\\x00]+$"

Take = Callable[[Sequence[Incoming]], Awaitable[Sequence[Taken]]]


def _some(amount: Decimal) -> Decimal:
    if not amount.is_finite() or amount == 0:
        raise ValueError("a payment is above zero")
    return amount


class PaymentBody(BaseModel):
    """A payment as it is told. Amounts are strings, so that none is rounded on the way."""

    model_config = ConfigDict(extra="forbid", strict=True)

    reference: Annotated[str, Field(max_length=LONGEST_REFERENCE, pattern=_TEXT)]
    loan: Annotated[str, Field(max_length=60, pattern=_TEXT)]
    amount: Annotated[str, Field(pattern=r"^-?[0-9]{1,15}(\.[0-9]{1,8})?$")]
    currency: Annotated[str, Field(max_length=8), AfterValidator(known)] | None = None
    date: Annotated[
        str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(date.fromisoformat)
    ]
    reverses: Annotated[str, Field(max_length=LONGEST_REFERENCE, pattern=_TEXT)] | None = None

    def incoming(self) -> Incoming:
        """Raises `ValueError` for an amount that no payment has."""
        amount = _some(Decimal(self.amount))
        if amount < 0 and self.reverses is None:
            raise ValueError(
                "a payment is above zero; one that is taken back is named in reverses"
            )
        return Incoming(
            reference=self.reference,
            loan=self.loan,
            amount=amount,
            currency=self.currency,
            received_on=date.fromisoformat(str(self.date)),
            reverses=self.reverses,
        )


_JSON: TypeAdapter[Any] = TypeAdapter(Any)


def sign(secret: str, timestamp: int, body: bytes) -> str:
    """The signature of a request.

    >>> sign("secret", 1556806800, b"{}")
    'sha256=4203c82d3af7ff2c4a07177ec103b297a181ebb1de99ae3b79c0ddbce9cfa744'
    """
    mac = hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256)
    return f"sha256={mac.hexdigest()}"


class PaymentsApi:
    """An HTTP server for the lender's own systems."""

    def __init__(self, secret: str, take: Take, now: Callable[[], datetime]) -> None:
        """*take* records them in one transaction."""
        self._secret, self._take, self._now = secret, take, now
        self.app = web.Application(client_max_size=LONGEST)
        self.app.router.add_post("/v1/payments", self._receive)

    async def run(
        self, where: tuple[str, int], stopping: asyncio.Event, door: asyncio.Event
    ) -> None:
        """Serve at a host and port until told to stop; *door* is set once the port is ours."""
        async with served(self.app, *where, landing=LANDING):
            door.set()
            await stopping.wait()

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE):
                body = await request.read()
        except TimeoutError:  # who it is can be told only from all of it
            return _answer(408, error="the request took too long to come")
        if (why := self._not_ours(request, body)) is not None:
            return _answer(401, error=why)
        try:
            told = _JSON.validate_json(body)
        except ValidationError as error:
            return _answer(422, error=_why(error))
        items = told if isinstance(told, list) else [told]
        if not isinstance(told, dict | list) or not 1 <= len(items) <= MOST:
            return _answer(422, error=f"the body is one payment, or a list of 1 to {MOST}")
        latest = self._now().date() + timedelta(days=1)  # somewhere it is tomorrow
        read = [_read(item, latest) for item in items]
        incoming = [one for one in read if isinstance(one, Incoming)]
        try:
            taken = iter(await self._take(incoming) if incoming else ())
        except Exception as error:  # noqa: BLE001 - nothing is recorded: it is to be told again
            log.error("payments not recorded", **for_log(error))
            return _answer(503, error="not recorded; please send it again")
        outcomes = [next(taken) if isinstance(one, Incoming) else one for one in read]
        results = [
            _named(item, place)
            | {"outcome": str(each.outcome)}
            | ({"why": each.why} if each.why else {})
            | ({"warning": each.warning} if each.warning else {})
            for place, (item, each) in enumerate(zip(items, outcomes, strict=True), start=1)
        ]
        is_refused = any(each.outcome is Outcome.REFUSED for each in outcomes)
        return _answer(207 if is_refused else 200, results=results)

    def _not_ours(self, request: web.Request, body: bytes) -> str | None:
        """Why a request is not believed; `None` for one that is."""
        stamp = request.headers.get(TIMESTAMP_HEADER, "")
        if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= 12):
            return f"{TIMESTAMP_HEADER} is missing"
        told = request.headers.get(SIGNATURE_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(told, sign(self._secret, int(stamp), body).encode()):
            return f"{SIGNATURE_HEADER} does not fit"
        if abs(self._now().timestamp() - int(stamp)) > WINDOW:
            return f"{TIMESTAMP_HEADER} is more than {WINDOW} seconds off"
        return None


def _read(item: Any, latest: date) -> Incoming | Taken:
    """The payment that *item* tells of, or why it tells of none."""
    if not isinstance(item, dict):
        why = "a payment is an object with reference, loan, amount and date"
        return Taken(Outcome.REFUSED, why)
    try:
        incoming = PaymentBody.model_validate(item).incoming()
    except ValidationError as error:
        return Taken(Outcome.REFUSED, _why(error))
    except ValueError as error:
        return Taken(Outcome.REFUSED, str(error))
    if incoming.received_on > latest:
        return Taken(Outcome.REFUSED, "date: a payment that has arrived is not to come")
    if incoming.received_on < EARLIEST:  # as of a book, whose days are no earlier
        return Taken(Outcome.REFUSED, "date: this is not a year of loans")
    return incoming


def _why(error: ValidationError) -> str:
    wrong = error.errors(include_input=False, include_url=False)
    said = (": ".join((*map(str, one["loc"]), plain(one))) for one in wrong[:5])
    return "; ".join(said)


def _named(item: Any, place: int) -> dict[str, Any]:
    """Which one is meant: by its reference, or where it has none by its place in the list."""
    reference = item.get("reference") if isinstance(item, dict) else None
    is_usable = isinstance(reference, str) and 0 < len(reference) <= LONGEST_REFERENCE
    return {"reference": reference} if is_usable else {"place": place}


def _answer(status: int, **body: Any) -> web.Response:
    return web.json_response(body, status=status)
