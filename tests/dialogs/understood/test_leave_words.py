import pytest

from dialogs.phrases.rights.leave import asks_to_be_left


@pytest.mark.parametrize(
    "said",
    [
        "STOP CALLING ME!!",
        "please stop writing to me",
        "don't contact me again",
        "I do not wish to be contacted",
        "I don't want you to call me",
        "no more calls please",
        "please don't call me",
        "stop with all the messages",
        "déjenme en paz",
        "no me llamen más",
        "no me llamen",
        "no quiero que me llamen",
        "no quiero más llamadas",
        "no me vuelvan a llamar",
        "不要再打电话给我",
        "别给我打电话",
        "别烦我",
        "别再骚扰我",
        "不要再给我打电话了",
        "請勿再打擾我",
        "別再聯絡我",
        "不要打電話給我",
    ],
)
def test_people_ask_in_many_ways_to_be_left_in_peace(said: str) -> None:
    assert asks_to_be_left(said)


@pytest.mark.parametrize(
    "said",
    [
        "the collectors won't stop calling me",
        "can I make them stop calling me?",
        "my boss told me to stop calling him",
        "do not want to write everything again",
        "stop the reminders",
        "can you call me?",
        "2400",
        "quiero que me llamen",
        "mi jefe dejó de llamarme",
        "不要打电话给我公司",
        "公司说不要再联系我",
        "不要紧",
        "房東叫我別再聯絡我室友",
    ],
)
def test_others_are_not_asked_by_it_nor_other_things(said: str) -> None:
    assert not asks_to_be_left(said)
