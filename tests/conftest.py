"""What every test may ask for."""

import pytest

pytest_plugins = ["tests.databases", "tests.scanner", "tests.town", "tests.beginnings"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write the transcripts anew")
