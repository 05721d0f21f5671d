#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""import_on_screen.py BIN_DIR DEFAULT_DATA_DIR [OUT_DIR]: every kind of real file, imported into a broker that a dashboard is watching.

What the dashboard holds afterwards must be what the files hold, counted here without our readers.
"""
import csv, json, os, pathlib, subprocess, sys, tempfile

BIN, DATA = pathlib.Path(sys.argv[1]), pathlib.Path(os.environ.get("YIPING_DATA", sys.argv[2]))
SECONDS = 75
IMPORTS = [("dispatch-log", "dispatch-sffd/sffd_2020-04_calls.csv"),
           ("service-requests", "tickets-nyc311/nyc311_animals_2025.csv"),
           ("air-quality", "air-quality-cnemc/gx_stations_2019-07-18.csv"),
           ("typhoon", "typhoon-jma/tracks.csv"),
           ("statistics", "stats-guangxi/gdp_2012_2016.csv"),
           ("statistics", "stats-guangxi/industrial_output_2017.csv"),
           ("cap", "cap-samples/cap-ts_mockXML.test.xml"),
           ("cap", "cap-samples/cap_amber_alert_example.xml")]
QUERIES = [{"lane": lane, "region": "45"} for lane in ("state", "series", "event", "order")]
SCENE = {"schema": "yiping.scene/1", "id": "imports", "title": {"zh_CN": "导入", "en": "Imports"}, "profile": "both",
         "region": "45", "grid": {"columns": 4, "rows": 2}, "panels": [
             {"id": "map", "kind": "map", "x": 1, "y": 0, "w": 2, "h": 2, "queries": QUERIES,
              "options": {"units": True, "stations": True, "sensorKind": 3}},
             {"id": "incidents", "kind": "incidents", "x": 0, "y": 0, "w": 1, "h": 2, "queries": QUERIES},
             {"id": "air", "kind": "stations", "x": 3, "y": 0, "w": 1, "h": 1, "queries": QUERIES,
              "title": {"zh_CN": "空气质量", "en": "Air quality"}, "options": {"sensorKind": 3}},
             {"id": "orders", "kind": "orders", "x": 3, "y": 1, "w": 1, "h": 1, "queries": QUERIES}]}


def distinct(file, column):
    return len({row[column] for row in records(file)})


def records(file):
    with open(DATA / file, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def brain(folder):
    """Nearly still, so that what comes is what was imported."""
    process = subprocess.Popen([BIN / "yiping-brain", "serve", "--scenario", "routine", "--speed", "0.01", "--data-dir",
                                folder / "brain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    endpoint = json.loads(process.stdout.readline())
    (folder / "token").touch(mode=0o600)
    (folder / "token").write_text(endpoint["token"])
    return process, ["--server", endpoint["url"], "--token-file", folder / "token"]


def dashboard(folder, where, name, seconds):
    scenes = folder / "yiping" / "yiping" / "scenes"
    scenes.mkdir(parents=True, exist_ok=True)
    (scenes / "imports.json").write_text(json.dumps(SCENE))
    return subprocess.Popen([BIN / "yiping", *where, "--headless", "--scene", "imports", "--seconds", str(seconds), "--out",
                             folder / name], env=dict(os.environ, XDG_DATA_HOME=str(folder)))


def report(process, path):
    assert process.wait(timeout=120) == 0, "the dashboard failed"
    return json.loads((path / "report.json").read_text())


def settled(folder, where):
    """The brain's own rows, once all of its units have reported: two looks that agree."""
    last = None
    for _ in range(10):
        now = report(dashboard(folder, where, "before", 6), folder / "before")
        if last and now["rows"] == last["rows"]:
            return now
        last = now
    raise AssertionError(f"the brain does not come to rest: {last['rows']}")


def main():
    for _, name in IMPORTS:
        assert (DATA / name).exists(), f"this test reads {DATA / name}, which is not there; set YIPING_DATA to its folder"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        server, where = brain(folder)
        try:
            before = settled(folder, where)
            watching = dashboard(folder, where, "after", SECONDS)
            imported = {}
            for kind, file in IMPORTS:
                line = subprocess.run([BIN / "yiping-brain", "import", "--kind", kind, *where, DATA / file], check=True,
                                      stdout=subprocess.PIPE, text=True, timeout=SECONDS).stdout
                imported[file] = json.loads(line)
            assert watching.poll() is None, "the dashboard had ended before the last import"
            after = report(watching, folder / "after")
        finally:
            server.terminate()
            server.wait(timeout=10)
        if len(sys.argv) > 3:
            pathlib.Path(sys.argv[3]).mkdir(exist_ok=True)
            (folder / "after" / "imports.png").rename(pathlib.Path(sys.argv[3]) / "imports.png")
    calls, requests, air, storms, _, output = (file for _, file in IMPORTS[:6])
    # Economic zones have no code; each is a figure of its own.
    zones = {row["region_name"] for row in records(output) if not row["region_code"]} - {"全自治区"}
    expected = {"incidents": distinct(calls, "Incident Number") + distinct(requests, "Unique Key"),
                "orders": len(records(calls)) - imported[calls]["refused"],
                "units": distinct(calls, "Unit ID") + distinct(storms, "storm"),
                # AQI and PM2.5 of each.
                "sensors": 2 * distinct(air, "stationcode"),
                "indicators": 2 + len(zones),
                "warnings": 2}
    got = {table: after["rows"][table] - before["rows"][table] for table in expected}
    print(json.dumps({"expected": expected, "got": got, "imported": imported}, ensure_ascii=False, indent=1))
    wrong = [table for table in expected if expected[table] != got[table]]
    assert not wrong, f"not as in the files: {wrong}"
    for key in ("events_lost", "decode_errors"):
        assert after[key] == 0, f"{key}: {after[key]}"


main()
