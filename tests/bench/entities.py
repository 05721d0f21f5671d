#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-entities: from a publisher through a real nats-server onto the map of the whole application, beside a web page.

The latency of a quiet province's rate; the highest rate that holds 100 ms; resident memory with 20,000 and with a million
entities. Latency is from publication to the swap of the frame that first shows it. The page is fed by the same programs
in the same minute and only has to hold 200 ms; it is not asked for a million. It draws dots as wide as ours, which is the
peer's figure, and then the smallest, with which it is quickest. A goal that is missed, or a page that cannot be
measured, makes the bench fail. JSON lines: name, value, unit, peer, goal, met, load, machine.
"""
import pathlib, sys, tempfile

from on_screen import PeerMissing, run, run_page, say, warm_up

SECONDS = 15
QUIET_RATE = 10_000
HIGHEST_RATES = (200_000, 150_000, 100_000, 50_000, 20_000)
PAGE_RATES = (1_000, 5_000, 10_000, 20_000, 30_000, 50_000, 100_000)
# Pixels: what our map draws of so many entities on such a screen, at the least, and ECharts' quickest way (feed.html).
OUR_DOT, QUICK_DOT = 6, 3
HOLDS_MS, PAGE_HOLDS_MS = 100, 200
MILLION = 1_000_000


def lost(load, report):
    """States that never came, though nothing but newer ones may take their place, and events."""
    return max(0, load["published"] - report["lanes"]["state"]) + report["events_lost"]


def page_lost(load, page):
    return max(0, load["published"] - page["received"])


def page_at(folder, rate, dot_px):
    """What was published and what the page made of it; nothing, and a sentence, where there can be no page."""
    try:
        return run_page(folder / f"page-{dot_px}", rate, SECONDS, dot_px)
    except (PeerMissing, RuntimeError) as problem:
        print(f"bench-entities: {problem}", file=sys.stderr)
        return None


def memory(report, page, at):
    """Proportional to proportional: what several processes share is counted once, the page's and ours."""
    if not page:
        say("entities.pss", report["pss_mb"], "MB", None, None, at)
        return False
    third = page["pss_mb"] / 3
    return say("entities.pss", report["pss_mb"], "MB", round(third, 1), 0 < report["pss_mb"] <= third, at, peer=page["pss_mb"])


def quiet_rate(folder):
    load, report = run(folder / "quiet", QUIET_RATE, SECONDS)
    page_load, page = page_at(folder / "quiet", QUIET_RATE, OUR_DOT) or (None, None)
    _, quick = page_at(folder / "quiet", QUIET_RATE, QUICK_DOT) or (None, None)

    def peer(name):
        return page[name] if page else None

    at, latency = f"{QUIET_RATE} msg/s", report["latency_ms"]
    met = say("entities.latency_p50", latency["p50"], "ms", 25, 0 <= latency["p50"] <= 25, at, peer=peer("p50"))
    met &= say("entities.latency_p99", latency["p99"], "ms", 50, 0 <= latency["p99"] <= 50, at, peer=peer("p99"))
    met &= say("entities.lost", lost(load, report), "messages", 0, lost(load, report) == 0, at,
               peer=page_lost(page_load, page) if page else None)
    say("entities.fps_p50", report["fps"]["p50"], "fps", None, None, at, peer=peer("fps"))
    met &= say("entities.rss", report["rss_mb"], "MB", 200, report["rss_mb"] <= 200, at)
    met &= memory(report, page, at)
    if quick:
        at = f"the page with dots of {QUICK_DOT} pixels, {at}"
        say("entities.quick_page_latency_p50", quick["p50"], "ms", None, None, at)
        say("entities.quick_page_latency_p99", quick["p99"], "ms", None, None, at)
        say("entities.quick_page_fps_p50", quick["fps"], "fps", None, None, at)
        say("entities.quick_page_pss", quick["pss_mb"], "MB", None, None, at)
    return met & bool(quick)


def highest_rate(folder):
    """The first of the rates, from above, that the publisher reached, that lost nothing and that holds 100 ms."""
    best = 0
    for rate in HIGHEST_RATES:
        load, report = run(folder / str(rate), rate, SECONDS)
        at, p99 = f"{rate} msg/s wanted, {load['rate']:.0f} published", report["latency_ms"]["p99"]
        say("entities.rate_latency_p99", p99, "ms", None, None, at)
        say("entities.rate_fps_p50", report["fps"]["p50"], "fps", None, None, at)
        say("entities.rate_lost", lost(load, report), "messages", None, None, at)
        if load["rate"] >= rate * 0.95 and lost(load, report) == 0 and 0 <= p99 <= HOLDS_MS:
            best = rate
            break
    return best


def page_holds(folder, rate, dot_px):
    load, page = run_page(folder, rate, SECONDS, dot_px)
    at, p99 = f"the page with dots of {dot_px} pixels, {rate} msg/s wanted, {load['rate']:.0f} published", page["p99"]
    say("entities.page_latency_p99", p99, "ms", None, None, at)
    say("entities.page_fps_p50", page["fps"], "fps", None, None, at)
    say("entities.page_lost", page_lost(load, page), "messages", None, None, at)
    return load["rate"] >= rate * 0.95 and page_lost(load, page) == 0 and 0 <= p99 <= PAGE_HOLDS_MS


def page_highest_rate(folder, dot_px):
    """The last of the rates, from below, that the page holds, each at the first or the second attempt."""
    best = 0
    for rate in PAGE_RATES:
        if not any(page_holds(folder / f"page-{dot_px}-{rate}-{attempt}", rate, dot_px) for attempt in (1, 2)):
            break
        best = rate
    return best


def highest_rates(folder):
    best, pages = highest_rate(folder), {}
    try:
        pages = {dot_px: page_highest_rate(folder, dot_px) for dot_px in (OUR_DOT, QUICK_DOT)}
    except (PeerMissing, RuntimeError) as problem:
        print(f"bench-entities: {problem}", file=sys.stderr)
    met = say("entities.highest_rate", best, "msg/s", 200_000, best >= 200_000,
              f"p99 of {HOLDS_MS} ms and the page's of {PAGE_HOLDS_MS} ms, nothing lost", peer=pages.get(OUR_DOT))
    for dot_px, page in pages.items():
        # A page that holds none of its rates is given the least.
        times, goal = best / max(page, PAGE_RATES[0]), 20 if dot_px == OUR_DOT else None
        reached = say("entities.times_page", times, "times", goal, goal and times >= goal,
                      f"highest rate by the {page} msg/s of the page with dots of {dot_px} pixels")
        met &= goal is None or reached
    return met & bool(pages)


def a_million(folder):
    load, report = run(folder / "million", 100_000, 20, entities=MILLION)
    at = f"{load['rate']:.0f} msg/s"
    met = say("entities.shown", report["rows"]["units"], "entities", MILLION, report["rows"]["units"] >= MILLION, at, MILLION)
    say("entities.fps_p50", report["fps"]["p50"], "fps", None, None, at, MILLION)
    return met & say("entities.rss", report["rss_mb"], "MB", 450, report["rss_mb"] <= 450, at, MILLION)


def main():
    met = True
    warm_up()
    with tempfile.TemporaryDirectory() as name:
        for measure in (quiet_rate, highest_rates, a_million):
            try:
                met &= measure(pathlib.Path(name))
            except RuntimeError as problem:
                print(f"bench-entities: {problem}", file=sys.stderr)
                met = False
    return 0 if met else 1


sys.exit(main())
