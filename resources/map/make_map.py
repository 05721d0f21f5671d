#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the files of this folder from the data folder (README.md says where that comes from).

usage: make_map.py DATA_FOLDER
"""
import csv
import json
import math
import pathlib
import sys

OUT = pathlib.Path(__file__).resolve().parent
WEST, SOUTH, EAST, NORTH = 103.5, 20.0, 113.0, 27.0

# Seats of the cities' governments, WGS84; the source table has centres for counties only.
CITY_SEATS = {
    '450100': (108.32, 22.83), '450200': (109.41, 24.32), '450300': (110.29, 25.28), '450400': (111.29, 23.48),
    '450500': (109.11, 21.48), '450600': (108.34, 21.62), '450700': (108.62, 21.97), '450800': (109.60, 23.10),
    '450900': (110.15, 22.63), '451000': (106.61, 23.90), '451100': (111.55, 24.42), '451200': (108.06, 24.70),
    '451300': (109.23, 23.74), '451400': (107.35, 22.41)}
PROVINCE_CENTRE = (108.79, 23.83)
FORMER_CODES = [('450127', '450181'), ('450221', '450206'), ('450331', '450381'), ('451021', '451003'),
                ('451023', '451082'), ('451281', '451203')]
PEOPLES = ('壮族', '瑶族', '苗族', '侗族', '仫佬族', '毛南族', '各族')


def short_name(name):
    """The rule of shortRegionName() in app/domain/region_catalog.cpp."""
    if len(name) <= 2:
        return name
    short = name
    for suffix in ('自治区', '自治县', '市', '县', '区'):
        if short.endswith(suffix):
            short = short[:-len(suffix)]
            break
    removed = True
    while removed:
        removed = False
        for people in PEOPLES:
            if short.endswith(people) and len(short) > len(people):
                short, removed = short[:-len(people)], True
    return name if len(short) < 2 else short


def read_regions(data):
    """code -> (name, lon, lat)"""
    regions = {}
    with open(data / 'adcodes-guangxi/gx_adcodes.csv', encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file):
            code = row['adcode']
            if row['level'] == 'province':
                place = PROVINCE_CENTRE
            elif row['level'] == 'city':
                place = CITY_SEATS[code]
            else:
                place = (float(row['lon_wgs84']), float(row['lat_wgs84']))
            regions[code] = (row['name'], round(place[0], 4), round(place[1], 4))
    return regions


def write_regions(regions):
    lines = ['code,name,lon,lat']
    lines += [f'{code},{name},{lon},{lat}' for code, (name, lon, lat) in sorted(regions.items())]
    lines += [f'{old},={new}' for old, new in FORMER_CODES]
    (OUT / 'regions.csv').write_text('\n'.join(lines) + '\n', encoding='utf-8')


def write_boundaries(data, regions, tag):
    topology = json.loads((data / f'boundaries-guangxi/gx_{tag}.topojson').read_text(encoding='utf-8'))
    for collection in topology['objects'].values():
        for geometry in collection['geometries']:
            name, lon, lat = regions[geometry['id']]
            geometry['properties'] = {'name': name, 'short': short_name(name), 'centre': [lon, lat]}
    write_json(OUT / f'boundaries/gx_{tag}.topojson', topology)


def on_frame(one, other):
    """The source cut its coast there: an edge of the picture, and no shore."""
    return any(abs(one[i] - edge) < 1e-6 and abs(other[i] - edge) < 1e-6
               for i, edge in ((0, WEST), (0, EAST), (1, SOUTH), (1, NORTH)))


def clip(line):
    """The pieces of a line inside the frame; cut at vertices, which lie close together."""
    piece = []
    for lon, lat in line:
        if piece and on_frame(piece[-1], (lon, lat)):
            if len(piece) > 1:
                yield piece
            piece = []
        if WEST <= lon <= EAST and SOUTH <= lat <= NORTH:
            piece.append((lon, lat))
        else:
            if len(piece) > 1:
                yield piece
            piece = []
    if len(piece) > 1:
        yield piece


def thin(line, tolerance):
    """Douglas and Peucker, degrees."""
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        length = math.hypot(bx - ax, by - ay)
        worst, where = 0.0, None
        for i in range(first + 1, last):
            px, py = line[i]
            if length > 0:
                away = abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length
            else:
                away = math.hypot(px - ax, py - ay)
            if away > worst:
                worst, where = away, i
        if where is not None and worst > tolerance:
            keep[where] = True
            stack += [(first, where), (where, last)]
    return [point for point, kept in zip(line, keep) if kept]


def extent(line):
    xs, ys = [p[0] for p in line], [p[1] for p in line]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def read_lines(data, name, tolerance, smallest):
    """level -> thinned lines"""
    levels = {}
    source = json.loads((data / f'basemap-gshhg/{name}_h.geojson').read_text(encoding='utf-8'))
    for feature in source['features']:
        for piece in clip(feature['geometry']['coordinates']):
            if extent(piece) >= smallest:
                line = thin(piece, tolerance)
                levels.setdefault(feature['properties']['level'], []).append(line)
    return levels


def write_water(data):
    scale = 0.0001
    arcs, objects = [], {}
    for name, tolerance, smallest in (('rivers', 0.0015, 0.02), ('coast', 0.0012, 0.01)):
        geometries = []
        for level, lines in sorted(read_lines(data, name, tolerance, smallest).items()):
            members = []
            for line in lines:
                ints = [(round((x - WEST) / scale), round((y - SOUTH) / scale)) for x, y in line]
                deltas, before = [], (0, 0)
                for point in ints:
                    if point != before or not deltas:
                        deltas.append([point[0] - before[0], point[1] - before[1]])
                    before = point
                if len(deltas) > 1:
                    members.append([len(arcs)])
                    arcs.append(deltas)
            geometries.append({'type': 'MultiLineString', 'arcs': members, 'id': f'{name}-{level}',
                               'properties': {'level': level}})
        objects[name] = {'type': 'GeometryCollection', 'geometries': geometries}
    write_json(OUT / 'water/water.topojson', {
        'type': 'Topology', 'bbox': [WEST, SOUTH, EAST, NORTH],
        'transform': {'scale': [scale, scale], 'translate': [WEST, SOUTH]}, 'objects': objects, 'arcs': arcs})


def write_json(path, value):
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(',', ':')) + '\n', encoding='utf-8')
    print(path.relative_to(OUT), path.stat().st_size, 'bytes')


def main():
    if len(sys.argv) != 2 or not (pathlib.Path(sys.argv[1]) / 'adcodes-guangxi').is_dir():
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1])
    regions = read_regions(data)
    write_regions(regions)
    for tag in ('z7', 'z9'):
        write_boundaries(data, regions, tag)
    write_water(data)


main()
