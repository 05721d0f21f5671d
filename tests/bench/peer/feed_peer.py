# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench-entities: a page of nats.ws, protobufjs and ECharts in Chromium that is fed by the same broker."""
import json, pathlib

from chromium import STARTING, browser_on, check_size, page_server, processes_of, pss_mb, wait_for
from npm_library import library

HERE = pathlib.Path(__file__).resolve().parent
WARM_UP = 3  # seconds of the load, before what is measured
QUIET = 2  # seconds without a message: the load is over


def files(wanted):
    """What the page asks for, by path. The broker's token stays out of its address, where everybody would see it."""
    texts = {f"/proto/{file.relative_to(HERE / 'proto')}": ("text/plain", file.read_bytes())
             for file in (HERE / "proto").rglob("*.proto")}
    return {"/feed.html": ("text/html", (HERE / "feed.html").read_bytes()),
            "/wanted.json": ("application/json", json.dumps(wanted).encode()),
            "/echarts.min.js": ("text/javascript", library("echarts")),
            "/nats.js": ("text/javascript", library("nats.ws")),
            "/protobuf.min.js": ("text/javascript", library("protobufjs")), **texts}


def feed_figures(endpoint, subject, entities, dot_px, publish, patience):
    """What publish() returns, which is to run a load of entities L0, L1 ..., and what the page made of it with dots so wide.

    That is: received, entities, p50 and p99 in ms, fps, and the memory of all Chromium's processes in pss_mb.
    """
    wanted = {"url": endpoint["url"], "token": endpoint["token"], "subject": subject, "entities": entities, "prefix": "L",
              "dot_px": dot_px, "warm_up_ms": WARM_UP * 1000, "quiet_ms": QUIET * 1000}
    with page_server(files(wanted)) as (address, posts), browser_on(f"{address}/feed.html") as (browser, profile):
        wait_for("/ready", posts, browser, profile, STARTING)
        load = publish()
        result = json.loads(wait_for("/result", posts, browser, profile, patience))
        result["pss_mb"] = pss_mb(processes_of(profile))
    check_size(result)
    # A page that draws nothing is a quick one.
    if result["lit_share"] < 1:
        raise RuntimeError(f"the page in Chromium drew {result['lit_share']:.2f} pixels an entity, and not several")
    return load, result
