# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the very programs that users run: a brain with its nats-server, a headless screen with one map, a load.

Or, instead of the screen, the page that is its peer.
"""
import contextlib, json, os, pathlib, platform, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peer"))
from chromium import PeerMissing, pss_mb
from feed_peer import WARM_UP, feed_figures

ENTITIES = 20000
SUBJECT = "yp.state.*.45.>"
SCENE = {"schema": "yiping.scene/1", "id": "bench", "title": {"zh_CN": "负载", "en": "Load"}, "profile": "both",
         "region": "45", "grid": {"columns": 1, "rows": 1},
         "panels": [{"id": "map", "kind": "map", "x": 0, "y": 0, "w": 1, "h": 1, "options": {"units": True},
                     "queries": [{"lane": "state", "region": "45"}]}]}


def say(name, value, unit, goal, met, load, entities=ENTITIES, peer=None):
    """One JSON line; hands `met` on."""
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "peer": peer if peer is None else round(peer, 2),
                      "goal": goal, "met": met,
                      "load": f"{entities} entities, {load}, 1920x1080, software rendering",
                      "machine": f"{os.cpu_count()} cores, {platform.machine()}"}), flush=True)
    return met


@contextlib.contextmanager
def brain(folder):
    """Yields the broker's endpoint and the options that lead our programs to it."""
    folder.mkdir(parents=True, exist_ok=True)
    # Nearly still: what moves is the load.
    serving = subprocess.Popen([HERE / "yiping-brain", "serve", "--scenario", "routine", "--speed", "0.01",
                                "--data-dir", folder / "brain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        endpoint = json.loads(serving.stdout.readline())
        token = folder / "token"
        token.touch(mode=0o600)
        token.write_text(endpoint["token"])
        yield endpoint, ["--server", endpoint["url"], "--token-file", token]
    finally:
        serving.terminate()
        serving.wait(timeout=10)


def publish(where, entities, rate, seconds, *load_options):
    """What the load says that it published. Raises RuntimeError when it could not end; its own sentence is on stderr."""
    load = subprocess.run([HERE / "yiping-brain", "load", *where, "--entities", str(entities), "--rate", str(rate),
                           "--seconds", str(seconds), *load_options], stdout=subprocess.PIPE, text=True)
    if load.returncode:
        raise RuntimeError(f"the load of {rate} msg/s ended with {load.returncode}")
    return json.loads(load.stdout.splitlines()[-1])


def run(folder, rate, seconds, *load_options, entities=ENTITIES):
    """What the load says that it published, and the screen's report, with its proportional memory in pss_mb."""
    scenes = folder / "yiping" / "yiping" / "scenes"
    scenes.mkdir(parents=True)
    (scenes / "bench.json").write_text(json.dumps(SCENE))
    environment = dict(os.environ, XDG_DATA_HOME=str(folder))
    with brain(folder) as (_, where):
        screen = subprocess.Popen([HERE / "yiping", *where, "--headless", "--scene", "bench", "--seconds",
                                   str(seconds + 6), "--out", folder / "out"], env=environment)
        try:
            time.sleep(3)
            load = publish(where, entities, rate, seconds, *load_options)
            # When the load is over, since reading it costs frames: the same moment as for the page.
            memory = pss_mb([screen.pid])
            screen.wait(timeout=seconds + 60)
        finally:
            screen.kill()
        return load, {**json.loads((folder / "out" / "report.json").read_text()), "pss_mb": memory}


def run_page(folder, rate, seconds, dot_px, entities=ENTITIES):
    """The same for the page that is the peer, which is warm before it is measured for so many seconds.

    Raises PeerMissing or RuntimeError with a sentence where there can be no page.
    """
    with brain(folder) as (endpoint, where):
        return feed_figures(endpoint, SUBJECT, entities, dot_px, lambda: publish(where, entities, rate, seconds + WARM_UP),
                            patience=2 * seconds + 30)


def warm_up():
    """Libraries and fonts come from the disk once; the start has a figure of its own (startup_ms)."""
    subprocess.run([HERE / "yiping", "--self-test"], check=True)
