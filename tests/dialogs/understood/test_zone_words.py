"""Where people live, as they write it, and what their clock shows."""

import pytest

from dialogs.phrases.languages.zone import zone_of


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/Madrid", "Europe/Madrid"),
        ("new_york", "America/New_York"),
        ("I live in Chicago", "America/Chicago"),
        ("I'm in San Francisco.", "America/Los_Angeles"),
        ("vivo en Bogotá", "America/Bogota"),
        ("Ciudad de México", "America/Mexico_City"),
        ("Nueva York", "America/New_York"),
        ("上海", "Asia/Shanghai"),
        ("我住在北京", "Asia/Shanghai"),
        ("纽约", "America/New_York"),
        ("紐約", "America/New_York"),
        ("台北市", "Asia/Taipei"),
        ("洛杉矶", "America/Los_Angeles"),
        ("I moved to Chicago", "America/Chicago"),
        ("I've just moved to Houston, Texas", "America/Chicago"),
        ("we moved to Madrid two weeks ago", "Europe/Madrid"),
        ("I now live in New York", "America/New_York"),
        ("me mudé a Ciudad de México el mes pasado", "America/Mexico_City"),
        ("我搬到上海了", "Asia/Shanghai"),
        ("我現在住在馬德里", "Europe/Madrid"),
    ],
)
def test_a_place_is_known_in_every_language(said: str, zone: str) -> None:
    assert zone_of(said) == zone


@pytest.mark.parametrize(
    "said",
    [
        "",
        "home",
        "mañana a las 3",
        "不知道",
        "in",
        "I moved to Spain",
        "I moved to a small flat in Madrid",
    ],
)
def test_what_names_no_place(said: str) -> None:
    assert zone_of(said) is None
