"""Turns: what one answer of a borrower costs without network and database: understood, kept, answered, translated."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from statistics import median
from time import perf_counter
from types import SimpleNamespace

from bot.telegram.keyboards import parcel
from dialogs import conversation
from dialogs.heard import Heard, Tap, Words
from dialogs.languages import LANGUAGES
from dialogs.lender import Lender
from dialogs.situation import Situation
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
ROUNDS = 100
#: An application from the reason to the sending, as people write; `None` is the first button.
ANSWERS: dict[str, tuple[str | None, ...]] = {
    "en": (
        *(None, "about 2,400", "1 900,00", "330", None, "=more"),
        *("since January", "half a year", "400", "two", "1", "150", "the 15th", "next month"),
        *(None, "My shop closed."),
    ),
    "zh_CN": (
        *(None, "两千四", "1.9千", "大约330元", None, "=more"),
        *("今年一月", "半年", "四百", "两个", "一个", "150", "15号", "下个月"),
        *(None, "店关了。"),
    ),
}


def _situation(language: str) -> Situation:
    loan = Loan(
        number="68386728",
        product="personal",
        principal=Money(12_000, "USD"),
        rate=Decimal(9),
        count=36,
        instalment=Money("381.60", "USD"),
        first_due=date(2018, 8, 5),
        outstanding=Money("10519.96", "USD"),
        as_of=date(2019, 3, 31),
    )
    return Situation(
        now=NOW,
        lender=Lender(name="Example Savings Bank", privacy_version="1", advice="0800"),
        policy=Policy(),
        language=LANGUAGES[language],
        consent="1",
        place=SimpleNamespace(
            place="application.hardship",
            question=1,
            misses=0,
            came_from=[],
            speaks=None,
            trail=[],
            claimed_loan=None,
            figures={},
            language=language,
        ),
        borrower=Borrower(id=1, name="Wei Chen", time_zone="America/New_York"),
        loans=[loan],
        case=Case.open(number="2019-00001", borrower_id=1, now=NOW),
    )


def _heard(situation: Situation, answer: str | None) -> Heard:
    if answer is None:
        step = conversation.PLACES.at(situation)
        return Tap(situation.place.question, next(iter(step.choices(situation))))
    if answer.startswith("="):
        return Tap(situation.place.question, answer[1:])
    return Words(answer)


def application(language: str) -> Iterator[float]:
    """Seconds of each turn of one application."""
    situation = _situation(language)
    for answer in ANSWERS[language]:
        heard = _heard(situation, answer)
        began = perf_counter()
        reply = conversation.hear(situation, heard)
        said = [*reply.notices, *([conversation.ask(situation)] if reply.ask else [])]
        for one in said:
            parcel(one, chat_id=1, language=situation.language)
        yield perf_counter() - began
    if situation.place.place != "application.summary":
        raise LookupError(f"the application ended at {situation.place.place}")


def measure() -> Iterator[str]:
    for language in ANSWERS:
        turns = [cost for _ in range(ROUNDS) for cost in application(language)]
        yield (
            f"{language}: {median(turns) * 1e3:.3f} ms a turn (median), "
            f"{sorted(turns)[int(len(turns) * 0.99)] * 1e3:.2f} ms at the 99th percentile, "
            f"without network and database"
        )
