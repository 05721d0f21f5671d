#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-flood: 200,000 states a second for 30 s, three times, with an alarm every second.

The alarm must be in the picture within 300 ms, none may be lost, the link must hold, and the interface must answer
within 100 ms all the while. What of the states is drawn is told, and not a goal: they coalesce by design.
"""
import pathlib, sys, tempfile

from on_screen import run, say, warm_up

RATE, SECONDS, ROUNDS = 200000, 30, 3


def main():
    met = True
    warm_up()
    with tempfile.TemporaryDirectory() as name:
        for number in range(1, ROUNDS + 1):
            load, report = run(pathlib.Path(name) / str(number), RATE, SECONDS, "--alarms", "1")
            at = f"{RATE} msg/s and an alarm a second for {SECONDS} s, round {number}"
            met &= say("flood.published", load["rate"], "msg/s", RATE * 0.98, load["rate"] >= RATE * 0.98, at)
            states = report["lanes"]["state"]
            say("flood.states_received", states / max(1, load["published"]) * 100, "%", None, None, at)
            say("flood.states_drawn", (states - report["coalesced"]) / max(1, states) * 100, "%", None, None, at)
            say("flood.state_latency_p99", report["latency_ms"]["p99"], "ms", None, None, at)
            worst = report["urgent_latency_ms"]["max"]
            met &= say("flood.alarm_latency_max", worst, "ms", 300, 0 <= worst <= 300, at)
            missing = max(0, load["alarms"] - report["rows"]["alarms"])
            met &= say("flood.alarms_lost", missing + report["events_lost"], "alarms", 0, load["alarms"] >= SECONDS - 2 and missing + report["events_lost"] == 0, at)
            met &= say("flood.stall_max", report["stall_max_ms"], "ms", 100, report["stall_max_ms"] <= 100, at)
            met &= say("flood.reconnects", report["reconnects"], "times", 0, report["reconnects"] == 0, at)
            say("flood.fps_p50", report["fps"]["p50"], "fps", None, None, at)
            say("flood.rss", report["rss_mb"], "MB", None, None, at)
    return 0 if met else 1


sys.exit(main())
