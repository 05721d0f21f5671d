// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene_library.h"
#include "store/store.h"
#include "support/fake_door.h"
#include "viewmodels/live.h"
#include "viewmodels/login_memory.h"

namespace yiping::test {

class RecordingSink final : public IntentSink
{
public:
    std::string dispatch(WorkOrder order, const RegionCode &) override
    {
        dispatched.push_back(std::move(order));
        return "O-" + std::to_string(dispatched.size());
    }
    void moveOrder(WorkOrderTransition transition, const RegionCode &) override
    {
        moved.push_back(std::move(transition));
    }
    void acknowledge(Acknowledgement acknowledgement, const RegionCode &) override
    {
        acknowledged.push_back(std::move(acknowledgement));
    }
    QString switchMode(const OperationModeSwitch &mode, const RegionCode &, const TwoPersons &both) override
    {
        modes.push_back(mode);
        persons.push_back(both);
        return {};
    }
    QString setResponse(EmergencyResponse response, const RegionCode &, const TwoPersons &both) override
    {
        responses.push_back(std::move(response));
        persons.push_back(both);
        return {};
    }

    QString setWarning(EarlyWarning warning, const RegionCode &, const TwoPersons &both) override
    {
        warnings.push_back(std::move(warning));
        persons.push_back(both);
        return {};
    }

    SentDrawing draw(MapDrawing drawing, const RegionCode &) override
    {
        if (drawing.id.empty())
            drawing.id = "D-" + std::to_string(drawings.size() + 1);
        drawings.push_back(drawing);
        return {.objection = drawProblem, .messageId = "M-" + std::to_string(drawings.size()), .drawingId = drawing.id};
    }

    QString reveal(const std::string &incidentId, const RegionCode &) override
    {
        if (revealProblem.isEmpty())
            revealed.push_back(incidentId);
        return revealProblem;
    }

    std::vector<MapDrawing> drawings;
    QString drawProblem;
    std::vector<std::string> revealed;
    QString revealProblem;
    std::vector<WorkOrder> dispatched;
    std::vector<WorkOrderTransition> moved;
    std::vector<Acknowledgement> acknowledged;
    std::vector<OperationModeSwitch> modes;
    std::vector<EmergencyResponse> responses;
    std::vector<EarlyWarning> warnings;
    std::vector<TwoPersons> persons;
};

inline RegionCode region(const char *code)
{
    return *RegionCode::parse(code);
}

/** Everything below the screen, with a clock that is moved by hand and no broker. */
struct House
{
    /** With a door people can log in; what is kept of it goes into `loginFile`, empty: nowhere. */
    explicit House(SceneLibrary scenes = SceneLibrary({}), FakeDoor *door = nullptr, const QString &loginFile = {})
        : library(std::move(scenes))
        , shelf(library)
        , logins(loginFile, clock)
        , live({.store = store,
                .catalog = catalog,
                .clock = clock,
                .intents = sink,
                .scenes = shelf,
                .door = door,
                .seatLog = &seats,
                .logins = &logins})
    {
        catalog.load(
            "code,name,lon,lat\n45,广西壮族自治区,108.7,23.6\n4501,南宁市,108.32,22.83\n4502,柳州市,109.41,24.32\n"
            "450103,青秀区,108.34,22.82\n450105,江南区,108.31,22.80\n");
    }

    void apply(std::vector<Update> updates)
    {
        Batch batch;
        batch.updates = std::move(updates);
        batch.link = LinkState::Live;
        batch.caughtUp = true;
        store.apply(std::move(batch));
    }

    template<typename Body>
    Update update(Lane lane, const std::string &id, const char *code, Body body)
    {
        Update update;
        update.lane = lane;
        update.header.id = id;
        update.header.region = region(code);
        update.header.eventTimeMs = clock.nowMs();
        update.header.publishedTimeUs = clock.nowUs();
        update.body = std::move(body);
        return update;
    }

    Update incident(const std::string &id, Severity severity, const char *code = "450103")
    {
        clock.advanceMs(1000);
        return update(Lane::Event, id, code,
                      Incident{.id = id,
                               .title = QStringLiteral("事件 ") + QString::fromStdString(id),
                               .category = QStringLiteral("内涝"),
                               .severity = severity,
                               .position = LonLat{.lon = 108.33, .lat = 22.81}});
    }

    Update step(const std::string &id, CaseStage stage)
    {
        clock.advanceMs(1000);
        return update(Lane::Event, id + "-" + std::to_string(static_cast<int>(stage)), "450103",
                      IncidentTransition{.incidentId = id, .stage = stage});
    }

    Update unit(const std::string &id, double lon, UnitStatus status = UnitStatus::Available)
    {
        return update(Lane::State, id, "450103",
                      EntityState{.id = id,
                                  .kind = EntityKind::CityMaintenance,
                                  .name = QString::fromStdString(id),
                                  .position = LonLat{.lon = lon, .lat = 22.81},
                                  .status = status});
    }

    ManualClock clock;
    RegionCatalog catalog;
    Store store{clock};
    RecordingSink sink;
    SceneLibrary library;
    SceneShelf shelf;
    WrittenSeats seats;
    LoginMemory logins;
    Live live;
};

} // namespace yiping::test
