"""Whole conversations, line by line as in `tests/transcripts`.

After a change of words: `pytest tests/conversations/test_transcripts.py --record`, then read the difference aloud.
"""

from pathlib import Path

import pytest

from tests.beginnings import Story, agreed
from tests.conversations.player import Player
from tests.town import Town

TRANSCRIPTS = sorted((Path(__file__).parent.parent / "transcripts").glob("*.txt"))


@pytest.fixture
def stories(transcript: Path) -> dict[str, Story]:
    """Where the borrower has signed, the town stands there already."""
    is_signed = "\n* signed " in transcript.read_text(encoding="utf-8")
    return {"town": agreed} if is_signed else {}


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_a_conversation_goes_as_written(
    transcript: Path, town: Town, request: pytest.FixtureRequest
) -> None:
    written = transcript.read_text(encoding="utf-8").splitlines()

    went = await Player(town).play(written)

    if request.config.getoption("--record"):
        transcript.write_text("\n".join(went) + "\n", encoding="utf-8")
    else:
        assert went == written
