"""Setup: what `pip install .` does beyond pyproject.toml: it notes which commit is installed, for `parley --version`.

The folder that is installed from is mostly a checkout; where it is none, as in a container, PARLEY_BUILD says it.
"""

from pathlib import Path
from runpy import run_path

from setuptools import setup
from setuptools.command.build_py import build_py

#: Ours, which cannot be imported before it is installed.
BUILD = run_path("bot/configuration/build.py")


class BuildPy(build_py):  # type: ignore[misc] # setuptools has no types
    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            found = BUILD["of_checkout"](Path())
            Path(self.build_lib, "bot", "configuration", "build.txt").write_text(
                f"{found}\n", encoding="utf-8"
            )


setup(cmdclass={"build_py": BuildPy})
