#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-entities: from a publisher through a real nats-server onto the map of the whole application.

The latency of a quiet province's rate; the highest rate that holds 100 ms; resident memory with 20,000 and with a million
entities. Latency is from publication to the swap of the frame that first shows it. A goal that is missed makes the bench
fail. JSON lines: name, value, unit, goal, met, load, machine.
"""
import pathlib, sys, tempfile

from on_screen import ENTITIES, run, say, warm_up

SECONDS = 15
QUIET_RATE = 10_000
HIGHEST_RATES = (200_000, 150_000, 100_000, 50_000, 20_000)
MILLION = 1_000_000


def lost(load, report):
    """States that never came, though nothing but newer ones may take their place, and events."""
    return max(0, load["published"] - report["lanes"]["state"]) + report["events_lost"]


def quiet_rate(folder):
    load, report = run(folder, QUIET_RATE, SECONDS)
    at, latency = f"{QUIET_RATE} msg/s", report["latency_ms"]
    met = say("entities.latency_p50", latency["p50"], "ms", 25, 0 <= latency["p50"] <= 25, at)
    met &= say("entities.latency_p99", latency["p99"], "ms", 50, 0 <= latency["p99"] <= 50, at)
    met &= say("entities.lost", lost(load, report), "messages", 0, lost(load, report) == 0, at)
    say("entities.fps_p50", report["fps"]["p50"], "fps", None, None, at)
    return met & say("entities.rss", report["rss_mb"], "MB", 200, report["rss_mb"] <= 200, at)


def highest_rate(folder):
    """The first of the rates, from above, that the publisher reached, that lost nothing and that holds 100 ms."""
    best = 0
    for rate in HIGHEST_RATES:
        load, report = run(folder / str(rate), rate, SECONDS)
        at, p99 = f"{rate} msg/s wanted, {load['rate']:.0f} published", report["latency_ms"]["p99"]
        say("entities.rate_latency_p99", p99, "ms", None, None, at)
        say("entities.rate_fps_p50", report["fps"]["p50"], "fps", None, None, at)
        say("entities.rate_lost", lost(load, report), "messages", None, None, at)
        if load["rate"] >= rate * 0.95 and lost(load, report) == 0 and 0 <= p99 <= 100:
            best = rate
            break
    return say("entities.highest_rate", best, "msg/s", 200_000, best >= 200_000, "p99 of 100 ms, nothing lost")


def a_million(folder):
    load, report = run(folder, 100_000, 20, entities=MILLION)
    at = f"{load['rate']:.0f} msg/s"
    met = say("entities.shown", report["rows"]["units"], "entities", MILLION, report["rows"]["units"] >= MILLION, at, MILLION)
    say("entities.fps_p50", report["fps"]["p50"], "fps", None, None, at, MILLION)
    return met & say("entities.rss", report["rss_mb"], "MB", 450, report["rss_mb"] <= 450, at, MILLION)


def main():
    warm_up()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        met = quiet_rate(folder / "quiet")
        met &= highest_rate(folder)
        met &= a_million(folder / "million")
    return 0 if met else 1


sys.exit(main())
