"""Does what the pages in docs/clients show, as a reader would, against a running service.

A block whose first line names a file is that file; a block `sh` is run in the files' folder; a block `text` or `json` after it
is what it prints. Blocks `sh install` are not run: what they bring is pinned in the folder of the page's name, beside this
file. Prints a line for each test: ok or not ok, with its name. With --update the pages are given what is printed.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

HERE = Path(__file__).parent
PAGES = HERE.parent.parent / "docs" / "clients"
sys.path.append(str(HERE.parent / "exports"))

import facts  # noqa: E402
from service import Service  # noqa: E402

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN_ADDRESS = "http://127.0.0.1:8080"


class Page:
    """A page with its folder of files."""

    def __init__(self, path, url, folder):
        self.path, self.url, self.folder = path, url, folder
        self.text = path.read_text()
        self.printed = []
        self.unlike = []

    def lay(self):
        """Lays out the notebooks beside the page, and what its install lines bring."""
        for notebook in PAGES.glob("*.ipynb"):
            (self.folder / notebook.name).write_text(notebook.read_text().replace(SHOWN_ADDRESS, self.url))
        for source in (HERE / self.path.stem).glob("*"):
            if source.is_dir():
                (self.folder / source.name).symlink_to(source.resolve())
            else:
                shutil.copy(source, self.folder)

    def run(self):
        """Goes through the blocks, and keeps what commands print."""
        self.text = BLOCK.sub(self._block, self.text)

    def _block(self, match):
        language, word, body = match.groups()
        if word == "install":
            return match[0]
        if word:
            (self.folder / word).write_text(body.replace(SHOWN_ADDRESS, self.url))
        elif language == "sh":
            self.printed.append(self._command(body.replace(SHOWN_ADDRESS, self.url)))
        elif language in ("text", "json") and self.printed:
            printed = self.printed[-1].replace(self.url, SHOWN_ADDRESS)
            if printed != body:
                self.unlike += difflib.unified_diff(body.splitlines(), printed.splitlines(), "the page", "printed", lineterm="")
            return f"```{language}\n{printed}```"
        return match[0]

    def _command(self, script):
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=self.folder, env=os.environ | {"PATH": path}, capture_output=True, text=True,
        )
        if done.returncode:
            raise AssertionError(f"{script}ends with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout


def schema(service):
    """The schema, read by graphql-js."""
    done = subprocess.run(["node", HERE / "schema.mjs", service.url], capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(done.stderr)


def tests(service, update):
    yield "schema: graphql-js reads it, introspection says the same, all is described", lambda: schema(service)
    for path in sorted(PAGES.glob("*.md")):
        with tempfile.TemporaryDirectory() as folder:
            page = Page(path, service.url, Path(folder))

            def shown():
                page.lay()
                page.run()
                if update:
                    path.write_text(page.text)
                elif page.unlike:
                    raise AssertionError("\n".join(page.unlike))

            yield f"{path.name}: what it shows can be done, and prints what it says", shown
            for name, test in facts.of(page, service):
                yield f"{path.name}: {name}", test


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--url", required=True, help="where the service listens")
    arguments.add_argument("--update", action="store_true", help="write what is printed into the pages")
    arguments.add_argument("--page", help="only this page, such as python.md")
    given = arguments.parse_args()
    failed = 0
    for name, test in tests(Service(given.url), given.update):
        if given.page and not name.startswith(given.page):
            continue
        try:
            test()
            print(f"ok - {name}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok - {name}\n{traceback.format_exc()}", flush=True)
    sys.exit(failed > 0)


main()
