"""Makes the golden files of the analyses anew with the programs that they came from, and compares them with those in the tree.

Prints a line for each file: ok or not ok, with its name. Each script writes its file into the folder in which it runs.
"""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

GOLDEN = {
    "internal/dynamics/itemset/testdata/mlxtend.json": "golden.py",
    "internal/dynamics/sequence/testdata/prefixspan.json": "golden.py",
    "internal/dynamics/cycle/testdata/networkx.json": "golden.py",
    "internal/dynamics/testdata/kaplan_meier.json": "kaplan_meier.py",
}


def difference(golden, script):
    """Tells how the file that the script makes differs from the one in the tree; empty where it does not."""
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run([sys.executable, golden.parent / script], cwd=folder, capture_output=True, text=True)
        if made.returncode:
            return f"{script} failed:\n{made.stderr}"
        new, old = (pathlib.Path(folder) / golden.name).read_text(), golden.read_text()
    for number, (line, before) in enumerate(zip(new.splitlines(), old.splitlines()), 1):
        if line != before:
            return f"line {number} is\n{line[:500]}\nin the tree it is\n{before[:500]}"
    return "" if new == old else f"it is {len(new)} characters long, in the tree {len(old)}"


def main():
    failed = 0
    for file, script in GOLDEN.items():
        told = difference(ROOT / file, script)
        failed += bool(told)
        print(f"not ok - {file}\n{told}" if told else f"ok - {file}", flush=True)
    sys.exit(failed > 0)


main()
