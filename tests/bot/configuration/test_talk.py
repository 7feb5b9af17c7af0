"""Where to pay and saved replies: what is wrong in them is said by its key."""

from pathlib import Path

import pytest

from bot.settings import SettingsError, read_config

LENDER = """
[lender]
name = "Example Savings Bank"
time_zone = "America/New_York"
phone_region = "US"
pack = "united_states"
advice = "www.nfcc.org"
"""


def problem(folder: Path, text: str) -> str:
    file = folder / "parley.toml"
    file.write_text(LENDER + text, encoding="utf-8")
    with pytest.raises(SettingsError) as told:
        read_config(file)
    return str(told.value)


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("[pay]\nways = ['']", "pay", "character"),
        ("[pay]\nways = ['a', 'b', 'c', 'd']", "pay.ways", "3"),
        ("[replies.hello]\nfr = 'Bonjour'", "replies.hello", '"fr" is none of'),
        ("[replies.hello]\ntitle = 'Hello'", "replies.hello", "in one language at least"),
        ("[replies.hello]\nen = 'Dear {debtor}'", "replies.hello", "{debtor} is not known"),
        ("[replies.hello]\nen = 'Dear {name'", "replies.hello", "{{} is not known"),
        ("[replies.hello]\nen = 'Dear {name.__class__}'", "replies.hello", "is not known"),
        ("[replies.hello]\nen = 'Dear {name!r}'", "replies.hello", "is not known"),
    ],
)
def test_what_is_wrong_is_said_by_its_key(tmp_path: Path, text: str, key: str, said: str) -> None:
    found = problem(tmp_path, text)

    assert key in found
    assert said in found
