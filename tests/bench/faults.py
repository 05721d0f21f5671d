#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-faults [SHARE]: the whole fault campaign, about 35 minutes; with SHARE (0..1) that part of every count.

One JSON line a fault as it happens, then one a kind: how often, sent, applied, lost, doubled, time to recover and time
shown as stale (median and longest, ms). Status 1 when an event or an order was lost or doubled anywhere, or when the
flood missed a goal. fault-campaign and fault-campaign-cluster run the parts.
"""
import collections, json, math, pathlib, statistics, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent


def parts(share):
    def times(count):
        return str(math.ceil(count * share))
    yield ["fault-campaign", "--application", times(50), "--streams", times(10), "--broker", times(50), "--link", times(50)]
    yield ["fault-campaign-cluster", "--kills", times(10), "--cuts", times(5), "--cut-seconds", "60"]
    yield ["bench-flood"]


def summary(kind, faults):
    def middle_and_most(key):
        known = [fault[key] for fault in faults if fault.get(key, -1) >= 0]
        return [statistics.median(known), max(known)] if known else None
    return {"name": kind + ".all", "times": len(faults),
            **{key: sum(fault[key] for fault in faults) for key in ("sent", "applied", "lost", "doubled")},
            "recover_ms": middle_and_most("recover_ms"), "stale_ms": middle_and_most("stale_ms")}


def main():
    try:
        share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    except ValueError:
        share = -1
    if not 0 < share <= 1:
        print("bench-faults: SHARE is a number above 0 and up to 1", file=sys.stderr)
        return 2
    faults = collections.defaultdict(list)
    good = True
    for command in parts(share):
        process = subprocess.Popen([HERE / command[0], *command[1:]], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            print(line, end="", flush=True)
            fault = json.loads(line)
            if "round" in fault:
                faults[fault["name"]].append(fault)
        good = process.wait() == 0 and good
    for kind, all_of_it in faults.items():
        print(json.dumps(summary(kind, all_of_it)), flush=True)
    return 0 if good else 1


sys.exit(main())
