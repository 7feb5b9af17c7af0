from enum import StrEnum

import pytest

from negotiation.machine import declare


class Light(StrEnum):
    RED = "red"
    GREEN = "green"


class Other(StrEnum):
    BLUE = "blue"


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([("go", [Light.RED], Other.BLUE)], "unknown state"),
        ([("go", [Other.BLUE], Light.GREEN)], "unknown state"),
        ([("go", [Light.RED], Light.GREEN), ("go", [Light.RED], Light.RED)], "declared twice"),
        ([("stay", [Light.RED], Light.RED)], "never reached: green"),
    ],
)
def test_a_wrong_declaration_is_noticed_at_once(rows: list, complaint: str) -> None:
    with pytest.raises(LookupError, match=complaint):
        declare(Light, rows)
