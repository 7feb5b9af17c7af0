import pytest

from dialogs.heard import Tap
from dialogs.parsers import Reader, Unclear, yes_or_no

from .reading import LANGUAGES, NOTHING, TODAY, read

SAID = {
    "yes": {
        "en": "yes / Yes. / yeah / YEP! / sure / ok / OK then / okay, thanks / yes please / yes, I do / of course / I do / "
        "I have / that's right / absolutely / sounds good / y / yes yes yes",
        "zh": "是 / 是的 / 对 / 對 / 对的 / 对啊 / 好 / 好的 / 好的，谢谢 / 行 / 行吧 / 可以 / 可以的 / 嗯 / 嗯嗯 / 有 / 要 / 当然 / "
        "當然可以 / 同意 / 我同意 / 是的，我同意",
        "es": "sí / si / Sí, claro / claro / claro que sí / vale / por supuesto / de acuerdo / sí señor / sí quiero / así es / "
        "desde luego / sí por favor / bueno / ok, gracias",
        "": "👍 / 👍🏽 / ✅ / 👌 / yes 👍 / ✔️",
    },
    "no": {
        "en": "no / No. / nope / nah / not really / not at all / no thanks / no, thank you / No, I don't / I don't / I can't / "
        "never / no way / not yet / of course not / I don't think so / n / no no no",
        "zh": "不 / 不是 / 不是的 / 没有 / 沒有 / 还没有 / 還沒 / 不行 / 不可以 / 不要 / 不用了 / 不用，谢谢 / 否 / 无 / 不同意 / 我不同意 / "
        "当然不 / 从来没有",
        "es": "no / No, gracias / para nada / claro que no / por supuesto que no / todavía no / nunca / no quiero / no tengo / "
        "de ninguna manera / en absoluto / tampoco",
        "": "👎 / 👎🏿 / ❌ / no 👎",
    },
    NOTHING: {
        "en": "maybe / not sure / I don't know / no idea / yes and no / yes but later / no problem / no, sure / if I can / yesterday / "
        "nobody / perhaps yes / what?",
        "zh": "不知道 / 不清楚 / 对不起 / 對不起 / 不好意思 / 是不是 / 好像不是 / 没问题 / 是的，但是不行 / 也许 / 不一定 / 好吗",
        "es": "no sé / no lo sé / no estoy seguro / quizás / tal vez / sí, pero no / no hay problema / si puedo / depende",
        "": "👍👎 / 🤷 / 1",
    },
}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param(said, meant, id=f"{meant} {language}: {said}")
        for meant, by_language in SAID.items()
        for language, answers in by_language.items()
        for said in answers.split(" / ")
    ],
)
def test_yes_and_no_as_people_say_them(said: str, meant: str) -> None:
    assert {read(yes_or_no, said, language) for language in LANGUAGES} == {meant}


def test_a_story_is_neither_yes_nor_no() -> None:
    assert read(yes_or_no, "yes " * 100) == NOTHING
    assert read(yes_or_no, "") == NOTHING
    with pytest.raises(Unclear):
        yes_or_no(Tap(1, "yes"), Reader("en", TODAY))
