"""Every text of the program is there in every language, whole, and short enough for a small phone."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from dialogs.borrower import PLACES
from dialogs.borrower import home as home_module
from dialogs.desk.case import card, card_buttons
from dialogs.interruptions import LANGUAGE_LABEL, PERSON_LABEL
from dialogs.languages import LANGUAGES, language_for
from dialogs.said import menus
from dialogs.said.follow_up import reminder
from dialogs.texts import ENGLISH, Text
from negotiation.contacting.reminders import ReminderKind
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import LoanState

ROOT = Path(__file__).parents[3]
LONGEST_MESSAGE = 600
LONGEST_BUTTON = 35
#: Read by advisors, who scroll; half of what Telegram takes.
LONGEST_CARD = 2000

TAG = re.compile(r"</?[a-z-]+>")
COMMAND = re.compile(r"(?<![<\w])/[a-z_]+")


@cache
def texts_of_the_program() -> set[str | tuple[str, ...]]:
    """The first argument of every `Text`, the first two of every `Plural`."""
    return {
        message
        for package in ("dialogs", "bot")
        for _, _, message, _, _ in extract_from_dir(
            ROOT / package,
            method_map=[("**.py", "python")],
            keywords={"Text": None, "Plural": (1, 2)},
        )
        if message
    }


@cache
def catalogue(code: str) -> Catalog:
    path = ROOT / "locales" / code / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as po:
        return read_po(po, locale=code, abort_invalid=True)


def forms(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """A text's one form, or all forms of a plural."""
    return (words,) if isinstance(words, str) else tuple(words)


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def tags(words: str) -> list[str]:
    return sorted(TAG.findall(words))


def commands(words: str) -> list[str]:
    return sorted(COMMAND.findall(words))


def pictures(words: str) -> list[str]:
    return sorted(sign for sign in words if unicodedata.category(sign) == "So")


TRANSLATED = [code for code in sorted(LANGUAGES) if code != ENGLISH.code]


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_holds_the_texts_of_the_program_and_no_others(code):
    known = {message.id for message in catalogue(code) if message.id}

    assert known == texts_of_the_program(), "make catalogues, then translate"


@pytest.mark.parametrize("code", TRANSLATED)
def test_nothing_in_a_catalogue_is_untranslated_doubtful_or_left_over(code):
    messages = [message for message in catalogue(code) if message.id]

    assert [m.id for m in messages if not all(forms(m.string))] == []
    assert [m.id for m in messages if m.fuzzy] == []
    assert list(catalogue(code).obsolete) == []
    assert not catalogue(code).fuzzy


@pytest.mark.parametrize(
    "kept",
    [placeholders, tags, commands, pictures],
    ids=["placeholders", "tags", "commands", "pictures"],
)
@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_keeps_what_is_not_words(code, kept):
    differing = [
        said
        for message in catalogue(code)
        for said in (*forms(message.id), *forms(message.string))
        if message.id and kept(said) != kept(forms(message.id)[-1])
    ]

    assert differing == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_longer_than_a_small_screen(code):
    longest = max(
        len(said)
        for message in catalogue(code)
        for said in (*forms(message.id), *forms(message.string))
        if message.id
    )

    assert longest <= LONGEST_MESSAGE


# The national standards know the characters of one way of writing only.
@pytest.mark.parametrize(("code", "standard"), [("zh_CN", "gb2312"), ("zh_TW", "big5")])
def test_the_two_ways_of_writing_chinese_are_not_mixed(code, standard):
    strangers = {
        sign
        for message in catalogue(code)
        for said in forms(message.string)
        for sign in said
        if "一" <= sign <= "鿿" and not sign.encode(standard, "ignore")
    }

    assert strangers == set()


def labels(a_situation) -> list[Text]:
    """Every button a person may be shown."""
    situations = [a_situation(case=None), *in_every_state(a_situation)]
    rooms = [a_situation(handoff=Handoff(chat_id=7, state=state)) for state in HandoffState]
    return [
        PERSON_LABEL,
        LANGUAGE_LABEL,
        *(
            label
            for step in PLACES.steps.values()
            for s in situations
            if step.stands(s)
            for label in step.choices(s).values()
        ),
        *(step.contact for step in PLACES.steps.values() if step.contact),
        *(label for room in rooms for label in card_buttons.buttons(room).values()),
        *(
            label
            for name, label in vars(card).items()
            if name.isupper() and isinstance(label, Text)
        ),
        *(
            label
            for name, label in vars(home_module).items()
            if name.isupper() and isinstance(label, Text)
        ),
    ]


def in_every_state(a_situation):
    for state in CaseState:
        situation = a_situation()
        situation.case.state = state
        yield situation


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_button_fits_on_a_small_phone(language, a_situation):
    shown = {language.plain(label) for label in labels(a_situation)}

    assert {label for label in shown if len(label) > LONGEST_BUTTON} == set()
    assert not any(TAG.search(label) for label in shown)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_question_fits_on_a_small_phone_with_everything_filled_in(language, a_situation):
    situations = [a_situation(case=None), *in_every_state(a_situation)]

    asked = [
        language.plain(step.ask(situation))
        for situation in situations
        for step in PLACES.steps.values()
        if step.stands(situation)
        and (situation.case is not None or step.name.startswith(("start.", "home.", "language.")))
    ]
    cards = [language.plain(card.card(s, claimed_by="Grace Okafor")) for s in situations]

    assert max(map(len, asked)) <= LONGEST_MESSAGE
    assert max(map(len, cards)) <= LONGEST_CARD


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("kind", ReminderKind)
def test_a_lock_screen_shows_neither_amount_nor_debt(kind, language, a_situation):
    situation = a_situation()

    said = language.say(reminder([(kind, one) for one in situation.instalments[:2]], situation))

    first, *hidden = said.split("\n")
    assert len(hidden) == len(situation.instalments[:2])
    for one in hidden:
        assert one.startswith("<tg-spoiler>")
        assert one.endswith("</tg-spoiler>")
    assert situation.lender.name in first
    assert not re.search(r"\d|loan|debt|pay|due|instalment|还|贷|欠|期|還|貸|繳", first)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_menus_keep_to_telegrams_limits(language):
    shown = {**menus.BORROWER, **menus.DESK, **menus.SUPERVISOR}
    described = [language.plain(one) for one in shown.values()]

    assert all(1 <= len(one) <= 256 for one in described)
    assert len(language.plain(menus.about("Harbour Savings Bank"))) <= 512
    assert len(language.plain(menus.in_short("Harbour Savings Bank"))) <= 120
    assert len(language.plain(menus.name("Harbour Savings Bank"))) <= 64


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_loan_at_its_end_is_not_asked_for_money(language, a_situation):
    situation = a_situation(case=None)

    said = set()
    for state in (LoanState.PAID_OFF, LoanState.WRITTEN_OFF):
        situation.loans[0].state = state
        said.add(language.plain(home_module.loan_in_figures(situation)))

    assert len(said) == 2
    assert not any("605.73" in each for each in said)


@pytest.mark.parametrize("code", [None, "", "fi", "xx-YY", "tlh", "C.UTF-8"])
def test_an_unknown_language_is_answered_in_english(code):
    assert language_for(code) is ENGLISH


@pytest.mark.parametrize(
    ("code", "folder"),
    [
        ("zh", "zh_CN"),
        ("zh-hans", "zh_CN"),
        ("zh-CN", "zh_CN"),
        ("zh_CN.UTF-8", "zh_CN"),
        ("zh-hant", "zh_TW"),
        ("zh-TW", "zh_TW"),
        ("zh-HK", "zh_TW"),
        ("en-GB", "en"),
    ],
)
def test_what_telegram_calls_a_language_finds_its_catalogue(code, folder):
    assert language_for(code).code == folder


def test_a_text_without_a_translation_is_said_in_english():
    assert (
        LANGUAGES["zh_CN"].say(Text("Nobody translates {this}.", this=1)) == "Nobody translates 1."
    )


# Chosen once: of several words for one thing people look for the difference. What is due by a day may come on it.
@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("es", r"(?i)\b(deudor|cliente)\b|\b(el|del) libro\b"),
        (
            "zh_CN",
            r"写信告诉|账册|账簿|生效的方案|您的方案(对这笔贷款)?没有|{day}(</b>)? ?之?前(?!（含)| 的人",
        ),
        (
            "zh_TW",
            r"寫信告訴|帳簿|生效的方案|您的方案(對這筆貸款)?沒有|{day}(</b>)? ?之?前(?!（含)| 的人",
        ),
    ],
)
def test_one_thing_has_one_word(code, other):
    found = [
        said
        for message in catalogue(code)
        for said in forms(message.string)
        if message.id and re.search(other, said)
    ]

    assert found == []


#: Of somebody whose gender nobody knows: "asesoría", "quien lleva su caso", "la parte prestataria", "quien avala" say it of anybody.
GENDERED = {
    "es": r"\} \((asesor|supervisor|abogado)\)|\b(un|su|otro|el|al|ningún) (asesor|supervisor|compañero|abogado)\b|\bBienvenido, \{"
    r"|\b(un|el|al|del|otro|propio) (avalista|garante|fiador|titular)\b|\bprestatarios?\b",
    "zh_CN": r"(?<!其)他(?![们人])|她",
    "zh_TW": r"(?<!其)他(?![們人])|她",
}


@pytest.mark.parametrize(("code", "gendered"), GENDERED.items())
def test_nobody_whose_gender_is_not_known_is_given_one(code: str, gendered: str) -> None:
    said = [form for message in catalogue(code) if message.id for form in forms(message.string)]

    assert [form for form in said if re.search(gendered, form, re.IGNORECASE)] == []
