"""What is measured: every module beside this one that has a `measure()`; `make bench` runs them.

Names of modules may be given: `make bench ARGS=loan_rows`.
"""

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent

for name in sys.argv[1:] or sorted(path.stem for path in HERE.glob("[a-z]*.py")):
    module = import_module(name)
    for line in module.measure() if hasattr(module, "measure") else ():
        print(f"{name}: {line}", flush=True)
