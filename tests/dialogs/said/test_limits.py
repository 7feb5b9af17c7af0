"""What Telegram takes: 4,096 characters a message, 1,024 under a picture, 64 bytes in a button."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from bot.configuration.packs import shipped, shipped_pack
from bot.telegram.keyboards import parcel
from dialogs.borrower import PLACES
from dialogs.languages import LANGUAGES
from dialogs.reply import Say
from dialogs.said import missed_words
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Language, Text
from negotiation.applying.budget import Budget, Income
from negotiation.applying.guidelines import Guideline, Guidelines
from negotiation.case import CaseState
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.breaking import Broken
from negotiation.money import Money
from negotiation.pack import Actor, ProductKind


def shown(html: str) -> str:
    """What is left of a text once its markup is read."""
    return unescape(re.sub(r"</?[a-z-]+(?: [^>]*)?>", "", html))


#: A small screen: of a question with all that is said in it, for a usual case.
LONGEST_QUESTION = 600


@pytest.mark.parametrize("name", sorted(PLACES.steps))
def test_every_question_put_together_fits_a_small_screen(
    name: str, a_situation: Callable[..., Situation]
) -> None:
    for language in LANGUAGES.values():
        _fits_a_small_screen(name, language, a_situation)


def _fits_a_small_screen(
    name: str, language: Language, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(language=language)
    situation.offer = situation.the_offer
    situation.the_case.record(
        income=Income(Money("2400.00", "USD")),
        budget=Budget(incomes=(), fixed=Money(0, "USD"), food=Money("999.99", "USD")),
    )
    usual = Guideline(first_adult=Decimal(320), further_adult=Decimal(210), child=Decimal(140))
    situation.guidelines = Guidelines(currency="USD", food=usual)
    situation.place.place = name

    said = situation.language.say(PLACES.steps[name].ask(situation))

    assert len(shown(said)) <= LONGEST_QUESTION


#: What the pack of a place has words in.
FROM_PACKS = [name for name in PLACES.steps if name.startswith(("about.", "care.", "dispute."))]


@pytest.mark.parametrize("place", shipped())
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_the_words_of_every_pack_fit_a_small_screen(
    place: str, language: object, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(language=language)
    pack = shipped_pack(place).binding(ProductKind.INSTALMENT_LOAN, Actor.LENDER)
    situation.policy = replace(situation.policy, pack=pack)
    for name in FROM_PACKS:
        situation.place.place = name

        said = situation.language.say(PLACES.steps[name].ask(situation))

        assert len(shown(said)) <= LONGEST_QUESTION, name


@pytest.mark.parametrize("place", shipped())
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_that_a_plan_is_broken_fits_a_small_screen(
    place: str, language: object, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(language=language)
    pack = shipped_pack(place).binding(ProductKind.INSTALMENT_LOAN, Actor.LENDER)
    situation.policy = replace(situation.policy, pack=pack)
    situation.instalments = [
        DueInstalment(
            agreement_id=1,
            case_id=1,
            loan_id=1,
            number=number,
            due_date=date(2018, number, 5),
            amount=Money("11294.46", "USD"),
            paid=Money(0, "USD"),
        )
        for number in (1, 2, 3)
    ]

    for say in (
        missed_words.broken(Broken(3, 73), situation),
        missed_words.record_of_broken(situation),
    ):
        assert len(shown(situation.language.say(say.text))) <= LONGEST_QUESTION


def test_more_words_than_stand_below_a_picture_go_without_it() -> None:
    few, many = Text("a" * 1024), Text("a" * 1025)

    below, alone = (
        parcel(Say(text=said, picture=1), chat_id=1, language=ENGLISH) for said in (few, many)
    )

    assert below.params["caption"] == few.msgid
    assert (alone.method, alone.params["text"], alone.files) == ("send_message", many.msgid, {})


@pytest.mark.parametrize("name", sorted(PLACES.steps))
def test_every_question_fits_its_message(name: str, a_situation: Callable[..., Situation]) -> None:
    for language in LANGUAGES.values():
        _fits_its_message(name, language, a_situation)


def _fits_its_message(
    name: str, language: Language, a_situation: Callable[..., Situation]
) -> None:
    situation = a_situation(language=language)
    situation.offer = situation.the_offer
    situation.offer.picture_id = 1
    situation.lender = replace(
        situation.lender, name="The Very Long and Honourable Name of a Savings Bank & Trust" * 2
    )
    situation.the_case.record(
        income=Income(Money("9999999.99", "USD")),
        budget=Budget(incomes=(), fixed=Money(0, "USD"), food=Money("9999999.99", "USD")),
    )
    usual = Guideline(first_adult=Decimal(320), further_adult=Decimal(210), child=Decimal(140))
    situation.guidelines = Guidelines(currency="USD", food=usual)
    situation.place.place = name
    step = PLACES.steps[name]

    said = parcel(
        Say(
            text=step.ask(situation),
            options=step.choices(situation),
            question=10**9,
            picture=step.picture(situation) if step.picture else None,
        ),
        chat_id=1,
        language=situation.language,
    ).params

    assert len(shown(said.get("text", ""))) <= 4096
    assert len(shown(said.get("caption", ""))) <= 1024
    for row in said.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            assert len(button.get("callback_data", "").encode()) <= 64
    assert situation.the_case.state is CaseState.APPLYING
