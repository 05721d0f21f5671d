#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-wall: 20,000 moving entities through a real nats-server onto a full-screen map, at two rates.

Latency is from publication to the swap of the frame that first shows it (FrameMeter, system clock of one machine);
a goal that is missed makes the bench fail. JSON lines: name, value, unit, peer, goal, met, load, machine.
"""
import pathlib, sys, tempfile

from on_screen import ENTITIES, run, say, warm_up

SECONDS = 15


def main():
    met = True
    warm_up()
    with tempfile.TemporaryDirectory() as name:
        for rate, p99_goal in ((10000, 150), (50000, 500)):
            load, report = run(pathlib.Path(name) / str(rate), rate, SECONDS)
            at = f"{rate} msg/s"
            lost = max(0, load["published"] - report["lanes"]["state"])
            met &= say("published", load["rate"], "msg/s", rate * 0.98, load["rate"] >= rate * 0.98, at)
            say("latency_p50", report["latency_ms"]["p50"], "ms", None, None, at)
            met &= say("latency_p99", report["latency_ms"]["p99"], "ms", p99_goal, 0 <= report["latency_ms"]["p99"] <= p99_goal, at)
            first, last = (report["latency_ms"][f"p99_{part}_quarter"] for part in ("first", "last"))
            met &= say("latency_p99_growth", last / max(first, 1), "times", 1.5, last <= 1.5 * first, at)
            met &= say("fps_p50", report["fps"]["p50"], "fps", 20, report["fps"]["p50"] >= 20, at)
            met &= say("lost", lost + report["events_lost"], "messages", 0, lost + report["events_lost"] == 0, at)
            met &= say("entities_shown", report["rows"]["units"], "entities", ENTITIES, report["rows"]["units"] >= ENTITIES, at)
            say("rss", report["rss_mb"], "MB", None, None, at)
    return 0 if met else 1


sys.exit(main())
