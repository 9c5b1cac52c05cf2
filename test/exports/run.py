"""Reads every export of a running service with a tool of its own, and compares what it finds with the API.

Prints a line for each test: ok or not ok, with its name.
"""

import argparse
import sys
import traceback

import drawings
import filters
import linked
import tables
import thesaurus
from service import Service


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--url", required=True, help="where the service listens")
    service = Service(arguments.parse_args().url)
    failed = 0
    for module in (thesaurus, linked, drawings, tables, filters):
        for name, test in module.tests(service):
            try:
                test()
                print(f"ok - {name}", flush=True)
            except Exception:
                failed += 1
                print(f"not ok - {name}\n{traceback.format_exc()}", flush=True)
    sys.exit(failed > 0)


main()
