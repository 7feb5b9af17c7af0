"""A debt adviser at work is heard; one who is looked for, thought of or gone is not."""

import pytest

from dialogs.phrases.rights.adviser import names_adviser


@pytest.mark.parametrize(
    "said",
    [
        "I have a debt adviser",
        "I'm seeing a debt advisor",
        "I am working with StepChange",
        "Citizens Advice is helping me with this",
        "No, but StepChange is helping me",
        "Tengo un asesor de deudas",
        "Me ayuda una consejera de deudas",
        "我找了债务咨询员帮忙",
        "我有债务顾问了",
        "債務諮詢員在協助我",
    ],
)
def test_who_has_one_is_heard(said: str) -> None:
    assert names_adviser(said)


@pytest.mark.parametrize(
    "said",
    [
        "I don't have a debt adviser",
        "I have no debt adviser",
        "Do you have a debt adviser for me?",
        "Where can I find a debt adviser",
        "I am thinking of seeing a debt adviser",
        "I'm going to see a debt adviser",
        "I was told to see a debt adviser",
        "I have to find a debt adviser",
        "StepChange helped me years ago",
        "I used to have a debt adviser",
        "Debo buscar un asesor de deudas",
        "No tengo asesor de deudas",
        "我没有债务顾问",
        "有债务顾问吗",
        "我想找債務諮詢員",
        "I need a person",
        "2400",
    ],
)
def test_other_words_are_not(said: str) -> None:
    assert not names_adviser(said)
