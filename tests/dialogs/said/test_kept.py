"""What is kept about somebody is said in their language, on one small screen, and names who has received it."""

from datetime import UTC, datetime

import pytest

from dialogs.borrower.records.kept import Kept, in_words
from dialogs.languages import LANGUAGES
from dialogs.texts import ENGLISH, Day, Language, Text
from negotiation.applying.authorisation import Authorisation, HelperKind

STAYS = [Text("• While your case is open, what it needs has to stay.")]
GRACE = Authorisation(borrower_id=1, whom="Wei Chen", kind=HelperKind.ADVISER, name="Grace Okafor")
ALL = Kept(
    has_case=True,
    said=212,
    papers=3,
    voice_notes=1,
    offers=2,
    agreements=1,
    payments=4,
    helpers=[GRACE],
    written_out=Day(datetime(2019, 4, 1, 9, tzinfo=UTC)),
    is_told_on=True,
    is_certified=True,
)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_all_of_it_is_one_message(language: Language) -> None:
    said = language.plain(in_words(ALL, "Example Savings Bank", STAYS))

    assert len(said) < 2500
    assert "Grace Okafor" in said
    assert "{" not in said


def test_of_somebody_without_a_case_little_is_said() -> None:
    said = ENGLISH.plain(in_words(Kept(said=1), "Example Savings Bank", STAYS))

    assert "• 1 message from here" in said
    assert "papers, kept" not in said
    assert "What you told me" not in said
    assert "Agreements" not in said
