#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench-map: ECharts in Chromium, full screen on the display that is given, drawing dots that all move.

dots_fps(points, seconds) is what the bench calls; run by itself this prints a JSON line for each of three loads.
"""
import json, pathlib, sys

from chromium import STARTING, browser_on, check_size, page_server, processes_of, pss_mb, wait_for
from npm_library import PeerMissing, library

HERE = pathlib.Path(__file__).resolve().parent


def dots_fps(points, seconds):
    """Frames a second that show `points` moving dots, over so many seconds, and the memory of all Chromium's processes."""
    files = {"/dots.html": ("text/html", (HERE / "dots.html").read_bytes()),
             "/echarts.min.js": ("text/javascript", library("echarts"))}
    wanted = f"dots.html?points={points}&seconds={seconds}"
    with page_server(files) as (address, posts), browser_on(f"{address}/{wanted}") as (browser, profile):
        wait_for("/measuring", posts, browser, profile, STARTING)
        # A frame may take seconds, and the last one is waited for.
        result = json.loads(wait_for("/result", posts, browser, profile, 2 * seconds + STARTING))
        # Afterwards, since reading it would cost frames.
        memory = pss_mb(processes_of(profile))
    check_size(result)
    return {"fps": round(result["fps"], 2), "pss_mb": round(memory, 1)}


def main():
    for points in (10000, 100000, 1000000):
        print(json.dumps({"points": points, **dots_fps(points, 10)}), flush=True)


if __name__ == "__main__":
    try:
        main()
    except (PeerMissing, RuntimeError) as error:
        sys.exit(str(error))
