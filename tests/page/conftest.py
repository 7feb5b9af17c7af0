"""One browser for all tests of the page in this process: to start it takes longer than most of them."""

from collections.abc import AsyncIterator
from importlib.util import find_spec
from inspect import iscoroutinefunction
from pathlib import Path

import pytest
import pytest_asyncio

#: They share its event loop.
SHARED = pytest.mark.asyncio(loop_scope="session")


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if iscoroutinefunction(metafunc.function):  # before it is asked which loops it runs on
        metafunc.definition.add_marker(SHARED, append=False)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent and "asyncio" in item.keywords:
            item.add_marker(SHARED, append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session", autouse=True)
async def _closed_at_the_end() -> AsyncIterator[None]:
    yield
    if find_spec("playwright") is not None:
        from .browser import close

        await close()
