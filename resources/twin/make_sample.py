#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sample-district.geojson beside itself: a riverside of invented buildings.

Nothing in it was surveyed. Streets, outlines, heights, elevations and the river's course are drawn by a seeded random
generator; only the gauge in its middle (H-nanning of the scenarios) gives it its place. The same seed, the same file.
"""
import json
import math
import pathlib
import random

LON, LAT = 108.3120, 22.7985  # the gauge of the scenarios
METRES = 6371008.8 * math.pi / 180
WIDTH, HEIGHT = 2500.0, 1800.0
BLOCK, STREET = 96.0, 26.0
RIVER_HALF = 125.0
BANK = 46.0
BED = 61.5
dice = random.Random(45010320)


def degrees(x, y):
    return [round(LON + x / (METRES * math.cos(math.radians(LAT))), 6), round(LAT + y / METRES, 6)]


def river_y(x):
    return 20 + 150 * math.sin((x + 500) / 640) - 0.05 * x


def river_distance(x, y):
    """From the nearer bank, metres; negative in the river. The course is flat enough to measure it upwards."""
    slope = (river_y(x + 5) - river_y(x - 5)) / 10
    return abs(y - river_y(x)) / math.hypot(1, slope) - RIVER_HALF


def elevation(x, y):
    """An embankment, lower ground behind it in the south, rising away from the river."""
    away = max(0.0, river_distance(x, y))
    rise = 73.6 + 4.6 * (1 - math.exp(-away / 330))
    low = 2.7 * math.exp(-((x - 700) ** 2 + (y + 330) ** 2) / 250**2) if y < river_y(x) else 0.0
    low += 1.6 * math.exp(-((x + 760) ** 2 + (y - 330) ** 2) / 200**2)
    return rise - low + dice.uniform(-0.15, 0.15)


def rectangle(x, y, w, d):
    return [(x, y), (x + w, y), (x + w, y + d), (x, y + d)]


def ell(x, y, w, d, t):
    return [(x, y), (x + w, y), (x + w, y + t), (x + t, y + t), (x + t, y + d), (x, y + d)]


def horseshoe(x, y, w, d, t):
    return [(x, y), (x + w, y), (x + w, y + d), (x + w - t, y + d), (x + w - t, y + t), (x + t, y + t), (x + t, y + d), (x, y + d)]


def tower(x, y, size):
    cut = size * 0.22
    return [(x + cut, y), (x + size - cut, y), (x + size, y + cut), (x + size, y + size - cut), (x + size - cut, y + size),
            (x + cut, y + size), (x, y + size - cut), (x, y + cut)]


def houses(x, y, central):
    """(outline, holes, height) of one block's buildings."""
    kind = dice.random()
    if kind < 0.34:  # rows of flats
        height = 3 * dice.choice([6, 6, 7, 9, 11])
        rows = 2 if dice.random() < 0.5 else 3
        for row in range(rows):
            yield rectangle(x + dice.uniform(0, 8), y + row * BLOCK / rows, dice.uniform(62, 84), 15), [], height
    elif kind < 0.50:
        yield ell(x + 4, y + 6, 82, 70, 20), [], 3 * dice.choice([4, 5, 6, 8])
    elif kind < 0.63:
        yield horseshoe(x + 4, y + 8, 84, 66, 18), [], 3 * dice.choice([4, 5, 5, 6])
    elif kind < 0.70:  # a court
        outline = rectangle(x + 6, y + 6, 80, 78)
        yield outline, [rectangle(x + 28, y + 28, 36, 34)], 3 * dice.choice([5, 6, 8])
    elif kind < 0.90 or not central:  # towers, higher towards the middle
        for place in range(dice.choice([1, 2, 2])):
            height = 3 * dice.randint(17, 34) if central else 3 * dice.randint(11, 20)
            yield tower(x + 8 + 46 * place, y + dice.uniform(6, 46), dice.uniform(25, 32)), [], height
    else:  # a tower on a hall
        yield rectangle(x + 4, y + 4, 84, 60), [], 15
        yield tower(x + 28, y + 66, 26), [], 3 * dice.randint(20, 30)


def closed(points, turn):
    x0, y0, angle = turn
    turned = [(x0 + (x - x0) * math.cos(angle) - (y - y0) * math.sin(angle),
               y0 + (x - x0) * math.sin(angle) + (y - y0) * math.cos(angle)) for x, y in points]
    ring = [degrees(x, y) for x, y in turned]
    return ring + [ring[0]]


def buildings():
    step = BLOCK + STREET
    number = 0
    for row in range(int(-HEIGHT / 2 / step), int(HEIGHT / 2 / step) + 1):
        for column in range(int(-WIDTH / 2 / step), int(WIDTH / 2 / step) + 1):
            x, y = column * step - BLOCK / 2, row * step - BLOCK / 2
            # Streets bend with the river.
            y += river_y(x + BLOCK / 2) * math.exp(-abs(row) / 5)
            centre = (x + BLOCK / 2, y + BLOCK / 2)
            corners = [(x, y), (x + BLOCK, y), (x, y + BLOCK), (x + BLOCK, y + BLOCK)]
            if min(river_distance(*corner) for corner in corners) < BANK or dice.random() < 0.07:
                continue
            slope = (river_y(centre[0] + 60) - river_y(centre[0] - 60)) / 120 * math.exp(-abs(row) / 5)
            turn = (*centre, math.atan(slope))
            central = abs(centre[0]) < 700 and y > 0
            for outline, holes, height in houses(x, y, central):
                number += 1
                level = elevation(sum(p[0] for p in outline) / len(outline), sum(p[1] for p in outline) / len(outline))
                yield {"type": "Feature",
                       "properties": {"id": f"S{number:03d}", "name": f"示意楼 {number}", "height": height,
                                      "elevation": round(level, 2)},
                       "geometry": {"type": "Polygon", "coordinates": [closed(outline, turn)] + [closed(hole, turn) for hole in holes]}}


def river():
    xs = [-1500 + 60 * i for i in range(51)]
    north = [(x, river_y(x) + RIVER_HALF * math.hypot(1, (river_y(x + 5) - river_y(x - 5)) / 10)) for x in xs]
    south = [(x, river_y(x) - RIVER_HALF * math.hypot(1, (river_y(x + 5) - river_y(x - 5)) / 10)) for x in xs]
    ring = [degrees(x, y) for x, y in south + north[::-1]]
    return {"type": "Feature", "properties": {"id": "river", "water": True, "bed": BED},
            "geometry": {"type": "Polygon", "coordinates": [ring + [ring[0]]]}}


def main():
    features = [river(), *buildings()]
    head = {"type": "FeatureCollection", "title": "示意滨江片区", "invented": True, "crs": "CGCS2000"}
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    text = json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + lines + "\n]}\n"
    pathlib.Path(__file__).with_name("sample-district.geojson").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
