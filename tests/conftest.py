"""What every test may ask for."""

import gc

import pytest

pytest_plugins = ["tests.databases", "tests.scanner", "tests.town", "tests.beginnings"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="write the transcripts anew")
    parser.addoption(
        "--thorough", action="store_true", help="what takes longer as well, marked so"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "thorough: run with --thorough only")
    gc.disable()  # until all tests are read: see below


def pytest_collection_finish() -> None:
    """The tests and the modules stay: they need not be looked through for garbage after every few of them."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--thorough"):
        return
    skip = pytest.mark.skip(reason="takes longer: --thorough")
    for item in items:
        if "thorough" in item.keywords:
            item.add_marker(skip)
