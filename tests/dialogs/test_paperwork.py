"""An agreement says what the law of the place wants said, in the borrower's language."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.languages import LANGUAGES
from dialogs.paperwork import agreement_words
from dialogs.situation import Situation
from negotiation.pack import NO_PACK, AgreementContents, Item, Pack, Source

CARDS = AgreementContents(
    source=Source(name="Measures on credit cards", article="Art. 70"),
    items=frozenset({Item.BALANCE, Item.NO_NEW_CARDS}),
    clauses={Item.NO_NEW_CARDS: {"en": "No new cards.", "zh_CN": "不再申请新卡。"}},
)


@pytest.mark.parametrize(
    ("pack", "language", "said"),
    [
        (replace(NO_PACK, contents=(CARDS,)), "en", ["No new cards."]),
        (replace(NO_PACK, contents=(CARDS,)), "zh_CN", ["不再申请新卡。"]),
        (replace(NO_PACK, contents=(CARDS,)), "zh_TW", ["No new cards."]),
        (NO_PACK, "en", []),
    ],
)
def test_what_only_one_place_wants_said_is_a_clause(
    a_situation: Callable[..., Situation], pack: Pack, language: str, said: list[str]
) -> None:
    situation = a_situation()
    words = agreement_words(
        situation.the_agreement,
        situation.the_offer,
        situation.the_case,
        situation.the_loan,
        situation.lender,
        LANGUAGES[language],
        "Ann Lee",
        pack,
    )

    (_, changes), *_others = words.sections
    assert list(changes[2:]) == said
