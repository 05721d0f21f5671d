# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the very programs that users run: a brain with its nats-server, a headless screen with one map, a load."""
import json, os, pathlib, platform, subprocess, time

HERE = pathlib.Path(__file__).resolve().parent
ENTITIES = 20000
SCENE = {"schema": "yiping.scene/1", "id": "bench", "title": {"zh_CN": "负载", "en": "Load"}, "profile": "both",
         "region": "45", "grid": {"columns": 1, "rows": 1},
         "panels": [{"id": "map", "kind": "map", "x": 0, "y": 0, "w": 1, "h": 1, "options": {"units": True},
                     "queries": [{"lane": "state", "region": "45"}]}]}


def say(name, value, unit, goal, met, load, entities=ENTITIES):
    """One JSON line; hands `met` on."""
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "goal": goal, "met": met,
                      "load": f"{entities} entities, {load}, 1920x1080, software rendering",
                      "machine": f"{os.cpu_count()} cores, {platform.machine()}"}), flush=True)
    return met


def run(folder, rate, seconds, *load_options, entities=ENTITIES):
    """What the load says that it published, and the screen's report."""
    scenes = folder / "yiping" / "yiping" / "scenes"
    scenes.mkdir(parents=True)
    (scenes / "bench.json").write_text(json.dumps(SCENE))
    environment = dict(os.environ, XDG_DATA_HOME=str(folder))
    # Nearly still: what moves is the load.
    brain = subprocess.Popen([HERE / "yiping-brain", "serve", "--scenario", "routine", "--speed", "0.01",
                              "--data-dir", folder / "brain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        endpoint = json.loads(brain.stdout.readline())
        token = folder / "token"
        token.touch(mode=0o600)
        token.write_text(endpoint["token"])
        where = ["--server", endpoint["url"], "--token-file", token]
        screen = subprocess.Popen([HERE / "yiping", *where, "--headless", "--scene", "bench", "--seconds",
                                   str(seconds + 6), "--out", folder / "out"], env=environment)
        time.sleep(3)
        load = subprocess.run([HERE / "yiping-brain", "load", *where, "--entities", str(entities), "--rate", str(rate),
                               "--seconds", str(seconds), *load_options], stdout=subprocess.PIPE, text=True, check=True)
        screen.wait(timeout=seconds + 60)
        return json.loads(load.stdout.splitlines()[-1]), json.loads((folder / "out" / "report.json").read_text())
    finally:
        brain.terminate()
        brain.wait(timeout=10)


def warm_up():
    """Libraries and fonts come from the disk once; the start has a figure of its own (startup_ms)."""
    subprocess.run([HERE / "yiping", "--self-test"], check=True)
