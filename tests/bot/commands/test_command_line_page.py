"""The page on reckoning on the command line says what the commands do."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands.menu import app

PAGE = (Path(__file__).parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"`(\w+\.json)`:\n\n```json\n(.*?)```", PAGE, re.DOTALL))
EXAMPLES = re.findall(r"```console\n\$ parley ([^\n]+)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_prints_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(app, command.split())

    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == output.strip()


def test_every_kind_of_change_stands_in_the_table_in_its_order() -> None:
    from negotiation.reliefs import Relief

    named = {Relief.TERM_EXTENSION: "extend"}
    table = re.findall(r"^\| `(\w+)` \| .*\| .* \|$", PAGE.split("## The plans")[0], re.MULTILINE)

    assert [each for each in table if not each.startswith("--")] == [
        named.get(each, each.value) for each in Relief
    ]
