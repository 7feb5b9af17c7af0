from datetime import UTC, datetime

import pytest

from negotiation.agreement import Agreement, AgreementState
from negotiation.refusals import AlreadySigned, NameDiffers, NotAllowed

NOW = datetime(2019, 4, 2, 9, tzinfo=UTC)


def an_agreement() -> Agreement:
    return Agreement(case_id=1, offer_id=1, version=1, sha256="0" * 64)


@pytest.mark.parametrize(
    ("typed", "on_file"),
    [
        ("Mary Ann Example", "Mary Ann Example"),
        ("  mary  ann\texample ", "Mary Ann Example"),
        (
            "ＭＡＲＹ ＡＮＮ ＥＸＡＭＰＬＥ",
            "Mary Ann Example",
        ),  # full width, as Chinese keyboards write
        ("MARY ANN STRASSE", "Mary Ann Straße"),
        ("Zoe\u0308 Example", "Zoë Example"),  # composed or not
        ("示 例", "示例"),
        ("Anybody", None),  # a book without names
    ],
)
def test_the_name_on_file_signs_however_it_is_written(typed: str, on_file: str | None) -> None:
    agreement = an_agreement()

    agreement.put_name(typed, on_file)
    agreement.sign(NOW)

    assert agreement.state is AgreementState.SIGNED
    assert (agreement.signed_name, agreement.signed_at) == (typed.strip(), NOW)


@pytest.mark.parametrize(
    ("typed", "on_file"),
    [("Mary Example", "Mary Ann Example"), ("", "Mary"), (" \t", None), ("Zoe", "Zoë")],
)
def test_another_name_does_not_sign_and_is_not_repeated(typed: str, on_file: str | None) -> None:
    agreement = an_agreement()

    with pytest.raises(NameDiffers) as refused:
        agreement.put_name(typed, on_file)

    assert agreement.signed_name is None
    assert not str(refused.value)


def test_signed_once_is_signed() -> None:
    agreement = an_agreement()
    agreement.put_name("Mary", "Mary")
    agreement.sign(NOW)

    with pytest.raises(AlreadySigned) as refused:
        agreement.sign(datetime(2019, 4, 3, tzinfo=UTC))
    with pytest.raises(AlreadySigned):
        agreement.put_name("Mary", "Mary")
    with pytest.raises(AlreadySigned):
        agreement.withdraw()

    assert refused.value.signed_at == agreement.signed_at == NOW


def test_a_withdrawn_agreement_cannot_be_signed() -> None:
    agreement = an_agreement()
    agreement.withdraw()

    with pytest.raises(NotAllowed):
        agreement.put_name("Mary", "Mary")
    with pytest.raises(NotAllowed):
        agreement.withdraw()


def test_nothing_is_signed_without_a_name() -> None:
    with pytest.raises(NotAllowed):
        an_agreement().sign(NOW)
