#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-map: the map's layers on the real screen, beside ECharts in Chromium in the same minute.

Dots that all move in each frame, at three sizes of load; a camera that moves over counties and a million points;
picking; memory. The peer draws squares of 3 pixels, our map symbols of 10, dots of 6 or grains of 4, by how many there
are. A goal that is missed makes the bench fail. JSON lines: name, value, unit, peer, goal, met, load, machine.
"""
import json, os, pathlib, platform, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peer"))
from chromium import PeerMissing
from echarts_peer import dots_fps

BOUNDARIES = HERE / "gx_z9.topojson"
PEER_SECONDS = 8
# Frames a second, and how many times the peer's.
DOTS = {10_000: (60, 2), 100_000: (60, 2.5), 1_000_000: (30, 3.5)}


def say(name, value, unit, goal, met, load, peer=None):
    """One JSON line; hands `met` on."""
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "peer": peer, "goal": goal, "met": met,
                      "load": f"{load}, software rendering", "machine": f"{os.cpu_count()} cores, {platform.machine()}"}),
          flush=True)
    return met


def figures(*arguments):
    """By name, what map-figures printed."""
    run = subprocess.run([HERE / "map-figures", BOUNDARIES, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=True)
    return {line["name"]: line for line in map(json.loads, run.stdout.splitlines())}


def dots():
    met, resident = True, {}
    for count, (goal, ratio_goal) in DOTS.items():
        load = f"{count} points that all move in each frame, 1920x1080"
        own = figures("dots", count, 1920, 1080)[f"dots_{count}_1920x1080"]
        try:
            peer = dots_fps(count, PEER_SECONDS)
        except (PeerMissing, RuntimeError) as problem:
            print(f"bench-map: {problem}", file=sys.stderr)
            peer, met = None, False
        resident[count] = own["pss_mb"]
        met &= say("dots", own["value"], "fps", goal, own["value"] >= goal, load, peer and round(peer["fps"], 2))
        say("dots_processor", own["cpu_ms_a_frame"], "ms a frame", None, None, load)
        say("dots_frame_p99", own["p99_ms"], "ms", None, None, load)
        if peer:
            ratio = own["value"] / max(peer["fps"], 0.01)
            met &= say("dots_times_peer", ratio, "times", ratio_goal, ratio >= ratio_goal, load)
            # All that the map needs for it; the whole application has a figure of its own in bench-wall.
            third = own["pss_mb"] <= peer["pss_mb"] / 3
            met &= say("dots_resident", own["pss_mb"], "MB", round(peer["pss_mb"] / 3, 1), third, load, round(peer["pss_mb"], 1))
    few, many = 100_000, 1_000_000
    each = (resident[many] - resident[few]) * 1024 * 1024 / (many - few)
    return met & say("map_memory", each, "bytes a point", 64, each <= 64, "1000000 points less 100000, source and frames of both")


def wide():
    for width, height in ((3840, 2160), (7680, 2160)):
        own = figures("dots", 1_000_000, width, height)[f"dots_1000000_{width}x{height}"]
        say("dots", own["value"], "fps", None, None, f"1000000 points that all move in each frame, {width}x{height}")


def camera():
    own = figures()
    load = "111 counties and 1000000 points, 1920x1080"
    worst = own["pan_zoom_frame_max"]
    met = say("pan_zoom_frame_max", worst["value"], "ms", 33, worst["value"] <= 33, load)
    say("pan_zoom_frame_p50", worst["p50_ms"], "ms", None, None, load)
    say("pan_zoom_processor", worst["cpu_ms_a_frame"], "ms a frame", None, None, load)
    moving = own["pick_among_moving"]["value"]
    met &= say("pick_among_moving", moving, "ms", 5, moving <= 5, load)
    lasso = own["lasso"]["value"]
    met &= say("lasso", lasso, "ms", 50, lasso <= 50, "400 corners around half of 1000000 points")
    return met & say("pick_slowest", own["pick_slowest"]["value"], "ms", 5, own["pick_slowest"]["value"] <= 5, load)


def main():
    met = dots()
    wide()
    return 0 if met & camera() else 1


sys.exit(main())
