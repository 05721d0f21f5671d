#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-wall: 20,000 moving entities through a real nats-server onto a full-screen map, at two rates.

Latency is from publication to the swap of the frame that first shows it (FrameMeter, system clock of one machine);
a goal that is missed makes the bench fail. JSON lines: name, value, unit, goal, met, load, machine.
"""
import json, os, pathlib, platform, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ENTITIES, SECONDS = 20000, 15
SCENE = {"schema": "yiping.scene/1", "id": "bench", "title": {"zh_CN": "负载", "en": "Load"}, "profile": "both",
         "region": "45", "grid": {"columns": 1, "rows": 1},
         "panels": [{"id": "map", "kind": "map", "x": 0, "y": 0, "w": 1, "h": 1, "options": {"units": True},
                     "queries": [{"lane": "state", "region": "45"}]}]}


def say(name, value, unit, goal, met, rate):
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "goal": goal, "met": met,
                      "load": f"{ENTITIES} entities, {rate} msg/s, 1920x1080, software rendering",
                      "machine": f"{os.cpu_count()} cores, {platform.machine()}"}), flush=True)
    return met


def run(folder, rate):
    data = folder / f"data-{rate}"
    scenes = data / "yiping" / "yiping" / "scenes"
    scenes.mkdir(parents=True)
    (scenes / "bench.json").write_text(json.dumps(SCENE))
    environment = dict(os.environ, XDG_DATA_HOME=str(data))
    # Nearly still: what moves is the load.
    brain = subprocess.Popen([HERE / "yiping-brain", "serve", "--scenario", "routine", "--speed", "0.01",
                              "--data-dir", data / "brain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        endpoint = json.loads(brain.stdout.readline())
        token = folder / "token"
        token.touch(mode=0o600)
        token.write_text(endpoint["token"])
        where = ["--server", endpoint["url"], "--token-file", token]
        screen = subprocess.Popen([HERE / "yiping", *where, "--headless", "--scene", "bench", "--seconds",
                                   str(SECONDS + 6), "--out", folder / f"out-{rate}"], env=environment)
        time.sleep(3)
        load = subprocess.run([HERE / "yiping-brain", "load", *where, "--entities", str(ENTITIES), "--rate", str(rate),
                               "--seconds", str(SECONDS)], stdout=subprocess.PIPE, text=True, check=True)
        screen.wait(timeout=SECONDS + 60)
        return json.loads(load.stdout.splitlines()[-1]), json.loads((folder / f"out-{rate}" / "report.json").read_text())
    finally:
        brain.terminate()
        brain.wait(timeout=10)


def main():
    met = True
    # Libraries and fonts come from the disk once; the start has a figure of its own (startup_ms).
    subprocess.run([HERE / "yiping", "--self-test"], check=True)
    with tempfile.TemporaryDirectory() as name:
        for rate, p99_goal in ((10000, 150), (50000, 500)):
            load, report = run(pathlib.Path(name), rate)
            lost = max(0, load["published"] - report["lanes"]["state"])
            met &= say("published", load["rate"], "msg/s", rate * 0.98, load["rate"] >= rate * 0.98, rate)
            say("latency_p50", report["latency_ms"]["p50"], "ms", None, None, rate)
            met &= say("latency_p99", report["latency_ms"]["p99"], "ms", p99_goal, 0 <= report["latency_ms"]["p99"] <= p99_goal, rate)
            first, last = (report["latency_ms"][f"p99_{part}_quarter"] for part in ("first", "last"))
            met &= say("latency_p99_growth", last / max(first, 1), "times", 1.5, last <= 1.5 * first, rate)
            met &= say("fps_p50", report["fps"]["p50"], "fps", 20, report["fps"]["p50"] >= 20, rate)
            met &= say("lost", lost + report["events_lost"], "messages", 0, lost + report["events_lost"] == 0, rate)
            met &= say("entities_shown", report["rows"]["units"], "entities", ENTITIES, report["rows"]["units"] >= ENTITIES, rate)
            say("rss", report["rss_mb"], "MB", None, None, rate)
    return 0 if met else 1


sys.exit(main())
