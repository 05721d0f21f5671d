// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "decode/decoder.h"
#include "support/test_case.h"
#include "unit/decode/every_body.h"

#include <array>
#include <cmath>
#include <numeric>
#include <set>

using namespace yiping;
using namespace yiping::test;

namespace {

std::vector<v1::GeoPoint *> pointsOf(v1::Message &m)
{
    if (m.has_entity())
        return {m.mutable_entity()->mutable_position()};
    if (m.has_response_unit())
        return {m.mutable_response_unit()->mutable_station()};
    if (m.has_sensor())
        return {m.mutable_sensor()->mutable_position()};
    if (m.has_incident())
        return {m.mutable_incident()->mutable_position()};
    std::vector<v1::GeoPoint *> corners;
    for (v1::GeoPoint &corner : *m.mutable_early_warning()->mutable_area(0)->mutable_ring())
        corners.push_back(&corner);
    return corners;
}

std::vector<LonLat> placesOf(const UpdateBody &body)
{
    if (const auto *entity = std::get_if<EntityState>(&body))
        return {entity->position.value()};
    if (const auto *unit = std::get_if<ResponseUnit>(&body))
        return {unit->station.value()};
    if (const auto *sensor = std::get_if<SensorValue>(&body))
        return {sensor->position.value()};
    if (const auto *incident = std::get_if<Incident>(&body))
        return {incident->position.value()};
    return std::get<EarlyWarning>(body).areas.at(0);
}

} // namespace

class DecoderTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    ManualClock m_clock{TestNowUs};

    std::variant<Update, DecodeError> decode(const v1::Message &message, std::string_view subjectText)
    {
        Decoder decoder(m_catalog, m_clock);
        return decoder.decode(subjectText, message.SerializeAsString(), 7);
    }

private Q_SLOTS:
    void everyBodyIsRead()
    {
        std::set<std::size_t> read;
        for (const Case &c : everyBody()) {
            v1::Message m = message("m1");
            c.fill(m);
            const auto result = decode(m, subject(c.lane, c.kind, "x"));
            const auto *update = std::get_if<Update>(&result);
            QVERIFY2(update, c.name);
            QVERIFY2(update->body.index() == c.index, c.name);
            QCOMPARE(update->lane, c.lane);
            QCOMPARE(update->streamSequence, 7U);
            QCOMPARE(update->header.id, "m1");
            QCOMPARE(update->header.region.digits(), "450103");
            QCOMPARE(update->header.sensitivity, Sensitivity::Internal);
            read.insert(c.index);
        }
        QCOMPARE(read.size(), std::variant_size_v<UpdateBody>);
    }

    void drawingsAreTakenWholeOrNotAtAll()
    {
        const auto drawing = [this](const std::function<void(v1::MapDrawing &)> &change, Lane lane = Lane::Order) {
            v1::Message m = message("m1");
            bodyNamed("drawing").fill(m);
            change(*m.mutable_map_drawing());
            return decode(m, subject(lane, kind::Drawing, "d1"));
        };
        const auto whole = drawing([](v1::MapDrawing &) { });
        const auto &read = std::get<MapDrawing>(std::get<Update>(whole).body);
        QCOMPARE(read.points.size(), 3U);
        QCOMPARE(read.points[1].lon, 109);
        QCOMPARE(read.title, QStringLiteral("低洼片区"));
        QCOMPARE(read.drawnBy, QStringLiteral("值班员"));
        QCOMPARE(read.fence.value().watched, std::vector<EntityKind>{EntityKind::Fire});
        QVERIFY(read.fence.value().onEnter && !read.fence.value().onLeave);

        const auto refused = [&drawing](const std::function<void(v1::MapDrawing &)> &change) {
            return std::get<DecodeError>(drawing(change));
        };
        using enum DecodeError;
        QCOMPARE(std::get<DecodeError>(drawing([](v1::MapDrawing &) { }, Lane::State)), KindMismatch);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.clear_drawing_id(); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_kind(v1::DRAWING_KIND_UNSPECIFIED); }), UnknownEnum);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_purpose(static_cast<v1::DrawingPurpose>(77)); }), UnknownEnum);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.mutable_fence()->add_watched(v1::ENTITY_KIND_UNSPECIFIED); }),
                 UnknownEnum);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.mutable_point(0)->clear_crs(); }), BadCoordinate);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.mutable_point()->RemoveLast(); }), BadCoordinate);
        QCOMPARE(refused([](v1::MapDrawing &m) {
                     for (int i = 0; i < 500; ++i)
                         setPoint(*m.add_point());
                 }),
                 BadCoordinate);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_radius_m(5); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_title(std::string(41, 'x')); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_revision(0); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_valid_until_ms(1); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.set_made_at_ms(-1); }), BadValue);
        QCOMPARE(refused([](v1::MapDrawing &m) { m.mutable_fence()->set_on_enter(false); }), BadValue);
    }

    void fieldsGoWhereTheyBelong()
    {
        v1::Message m = message("m1");
        bodyNamed("entity").fill(m);
        const auto state =
            std::get<EntityState>(std::get<Update>(decode(m, subject(Lane::State, kind::Entity, "u1"))).body);
        QCOMPARE(state.id, "u1");
        QCOMPARE(state.kind, EntityKind::Fire);
        QCOMPARE(state.name, QStringLiteral("一中队"));
        QCOMPARE(state.status, UnitStatus::EnRoute);
        QCOMPARE(state.headingDeg.value(), 270.0F);
        QCOMPARE(state.position.value().lon, 108.4);

        QCOMPARE(state.positionErrorM, 0.0F);
        QVERIFY(!state.cyclone);

        v1::Message s = message("m2");
        fillSensor(s);
        const auto sensor =
            std::get<SensorValue>(std::get<Update>(decode(s, subject(Lane::State, kind::Sensor, "x"))).body);
        QCOMPARE(sensor.value.value(), 73.5);
        QCOMPARE(sensor.stages.warning.value(), 73.0);
        QVERIFY(!sensor.stages.alert);

        v1::Message o = message("m3");
        bodyNamed("work order").fill(o);
        o.mutable_work_order()->mutable_issued_by()->set_organisation("应急局");
        const auto order =
            std::get<WorkOrder>(std::get<Update>(decode(o, subject(Lane::Order, kind::WorkOrder, "x"))).body);
        QCOMPARE(order.issuedBy, QStringLiteral("值班员"));
        QCOMPARE(order.organisation, QStringLiteral("应急局"));
    }

    void aTyphoonTellsItsStrengthAndHowFarItsWindReaches()
    {
        v1::Message m = message("m1");
        bodyNamed("entity").fill(m);
        makeCyclone(m);
        const auto state =
            std::get<EntityState>(std::get<Update>(decode(m, subject(Lane::State, kind::Entity, "u1"))).body);
        QCOMPARE(state.positionErrorM, 12.5F);
        QVERIFY(state.cyclone);
        QCOMPARE(state.cyclone->grade, CycloneGrade::Typhoon);
        QCOMPARE(state.cyclone->pressureHpa.value(), 935.0F);
        QVERIFY(!state.cyclone->windMps);
        const std::vector<WindArea> areas{
            {.thresholdMps = 15.4F, .longestKm = 440, .shortestKm = 330, .longestBearingDeg = 90},
            {.thresholdMps = 24.5F, .quadrantKm = {{100, 90, 80, 70}}}};
        QVERIFY(state.cyclone->windAreas == areas);
    }

    void bodiesWithoutAScreenAreNotErrorsOfTheSender()
    {
        const std::vector<Fill> bodies{
            [](v1::Message &m) { m.mutable_topology_node(); }, [](v1::Message &m) { m.mutable_topology_edge(); },
            [](v1::Message &m) { m.mutable_duty_roster(); },   [](v1::Message &m) { m.mutable_video_source(); },
            [](v1::Message &m) { m.mutable_document(); },      [](v1::Message &m) { m.mutable_wall_control(); },
            [](v1::Message &m) { m.mutable_audit_record(); }};
        for (const Fill &fill : bodies) {
            v1::Message m = message("m1");
            fill(m);
            QCOMPARE(std::get<DecodeError>(decode(m, subject(Lane::State, "any", "x"))), DecodeError::NotShown);
        }
    }

    void errors_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<Fill>("spoil");
        QTest::addColumn<DecodeError>("error");
        using enum DecodeError;
        const auto row = [](const char *name, const char *base, DecodeError error, Fill spoil) {
            QTest::newRow(name) << QString::fromUtf8(base) << std::move(spoil) << error;
        };
        headerErrors(row);
        enumErrors(row);
        coordinateErrors(row);
        valueErrors(row);
        row("no body", "alarm", KindMismatch, [](v1::Message &m) { m.clear_body(); });
        row("another body", "alarm", KindMismatch, [](v1::Message &m) { m.mutable_acknowledgement(); });
        row("event in the future", "alarm", FutureTime,
            [](v1::Message &m) { m.mutable_header()->set_event_time_ms(TestNowMs + 5 * 60'000 + 1); });
        row("published in the future", "alarm", FutureTime,
            [](v1::Message &m) { m.mutable_header()->set_published_time_us(TestNowUs + 5 * 60'000'000LL + 1000); });
        row("forecast beyond all time", "sensor", FutureTime, [](v1::Message &m) {
            m.mutable_sensor()->set_forecast(true);
            m.mutable_header()->set_event_time_ms(std::numeric_limits<qint64>::max());
        });
    }

    void errors()
    {
        QFETCH(QString, base);
        QFETCH(Fill, spoil);
        QFETCH(DecodeError, error);
        const Case &c = bodyNamed(base.toStdString());
        v1::Message m = message("m1");
        c.fill(m);
        spoil(m);
        const auto result = decode(m, subject(c.lane, c.kind, "x"));
        QVERIFY(std::holds_alternative<DecodeError>(result));
        QCOMPARE(std::get<DecodeError>(result), error);
    }

    void subjectsAndBytes()
    {
        v1::Message m = message("m1");
        bodyNamed("alarm").fill(m);
        QCOMPARE(std::get<DecodeError>(decode(m, "")), DecodeError::BadSubject);
        QCOMPARE(std::get<DecodeError>(decode(m, "yp.event.city.45.01.alarm.x")), DecodeError::BadSubject);
        QCOMPARE(std::get<DecodeError>(decode(m, subject(Lane::Event, kind::Incident, "x"))),
                 DecodeError::KindMismatch);
        // What happened once must never travel where it would be coalesced, nor a state where nothing is dropped.
        QCOMPARE(std::get<DecodeError>(decode(m, subject(Lane::State, kind::Alarm, "x"))), DecodeError::KindMismatch);
        v1::Message s = message("m1");
        fillSensor(s);
        QCOMPARE(std::get<DecodeError>(decode(s, subject(Lane::Event, kind::Sensor, "x"))), DecodeError::KindMismatch);
        Decoder decoder(m_catalog, m_clock);
        const std::string good = subject(Lane::Event, kind::Alarm, "x");
        QCOMPARE(std::get<DecodeError>(decoder.decode(good, "\xff\xff\xff", 0)), DecodeError::BadProtobuf);
        QCOMPARE(std::get<DecodeError>(decoder.decode(good, {}, 0)), DecodeError::KindMismatch);
        v1::Message text = m;
        std::string bytes = text.SerializeAsString();
        bytes.replace(bytes.find("a1"), 2, "\xc3\x28");
        QCOMPARE(std::get<DecodeError>(decoder.decode(good, bytes, 0)), DecodeError::BadProtobuf);
    }

    void everyErrorHasItsName()
    {
        std::set<std::string_view> names;
        for (int i = 0; i < DecodeErrorCount; ++i)
            names.insert(nameOf(static_cast<DecodeError>(i)));
        QCOMPARE(names.size(), static_cast<std::size_t>(DecodeErrorCount));
        QCOMPARE(nameOf(DecodeError::NotShown), "not_shown");
        QCOMPARE(nameOf(DecodeError::BadSubject), "bad_subject");
    }

    void regionsBelowAndFormerOnes()
    {
        v1::Message m = message("m1", "450127");
        bodyNamed("alarm").fill(m);
        const auto at = [&](std::string_view subjectRegion) {
            return decode(m, subject(Lane::Event, kind::Alarm, "x", subjectRegion));
        };
        QCOMPARE(std::get<Update>(at("450127")).header.region.digits(), "450181");
        QCOMPARE(std::get<Update>(at("450181")).header.region.digits(), "450181");
        QCOMPARE(std::get<Update>(at("4501")).header.region.digits(), "450181");
        QCOMPARE(std::get<DecodeError>(at("450103")), DecodeError::BadHeader);
        m.mutable_header()->set_region("450127001");
        QCOMPARE(std::get<Update>(at("4501")).header.region.digits(), "450181001");
        m.mutable_header()->set_region("450000");
        QCOMPARE(std::get<Update>(at("45")).header.region.digits(), "45");
        QCOMPARE(std::get<DecodeError>(at("4501")), DecodeError::BadHeader);
    }

    void offsetSystemsComeOutInCgcs2000()
    {
        const LonLat place{.lon = 108.4, .lat = 22.8};
        const LonLat gcj = gcj02FromCgcs2000(place);
        const LonLat bd = bd09FromGcj02(gcj);
        const auto positionOf = [this](LonLat p, v1::Crs crs) {
            v1::Message m = message("m1");
            bodyNamed("incident").fill(m);
            setPoint(*m.mutable_incident()->mutable_position(), p.lon, p.lat, crs);
            const auto result = decode(m, subject(Lane::Event, kind::Incident, "x"));
            return std::get<Incident>(std::get<Update>(result).body).position.value();
        };
        for (const LonLat got : {positionOf(gcj, v1::CRS_GCJ02), positionOf(bd, v1::CRS_BD09)}) {
            QVERIFY(std::abs(got.lon - place.lon) < 1e-5);
            QVERIFY(std::abs(got.lat - place.lat) < 1e-5);
        }
        QCOMPARE(positionOf(place, v1::CRS_CGCS2000), place);
    }

    void everyGeometryIsConvertedOnce()
    {
        // Vectors of DOMAIN §2.6, all of the one place.
        const LonLat place{.lon = 108.366543, .lat = 22.817002};
        const std::pair<LonLat, v1::Crs> written[] = {{{.lon = 108.370615, .lat = 22.814316}, v1::CRS_GCJ02},
                                                      {{.lon = 108.377070, .lat = 22.820595}, v1::CRS_BD09},
                                                      {place, v1::CRS_CGCS2000}};
        for (const auto &[point, crs] : written) {
            std::vector<LonLat> got;
            for (const char *name : {"entity", "response unit", "sensor", "incident", "early warning"}) {
                const Case &body = bodyNamed(name);
                v1::Message m = message("m1");
                body.fill(m);
                for (v1::GeoPoint *target : pointsOf(m))
                    setPoint(*target, point.lon, point.lat, crs);
                const auto update = std::get<Update>(decode(m, subject(body.lane, body.kind, "x")));
                const std::vector<LonLat> places = placesOf(update.body);
                got.insert(got.end(), places.begin(), places.end());
            }
            QCOMPARE(got.size(), std::size_t(7));
            for (const LonLat &there : got)
                QVERIFY(distanceMetres(there, place) < 1);
        }
    }

    void theScenarioSaysWhatTheFutureIs()
    {
        Decoder decoder(m_catalog, m_clock);
        const qint64 dayMs = 86'400'000;
        v1::Message alarm = message("m1", "450103", TestNowMs + dayMs);
        bodyNamed("alarm").fill(alarm);
        const auto decodeAlarm = [&] {
            return decoder.decode(subject(Lane::Event, kind::Alarm, "x"), alarm.SerializeAsString(), 1).index();
        };
        QCOMPARE(decodeAlarm(), 1U);
        v1::Message clock = message("m2", "450103", TestNowMs + dayMs - 400'000);
        bodyNamed("scenario clock").fill(clock);
        const auto decodeClock = [&] {
            return decoder.decode(subject(Lane::State, kind::ScenarioClock, "x"), clock.SerializeAsString(), 0).index();
        };
        QCOMPARE(decodeClock(), 0U);
        QCOMPARE(decodeAlarm(), 1U);
        m_clock.advanceMs(2000); // 120 s of scenario time at 60 times
        QCOMPARE(decodeAlarm(), 0U);
        // A clock out of a snapshot has gone on since it was published.
        Decoder late(m_catalog, m_clock);
        QVERIFY(std::holds_alternative<Update>(
            late.decode(subject(Lane::State, kind::ScenarioClock, "x"), clock.SerializeAsString(), 0)));
        QVERIFY(std::holds_alternative<Update>(
            late.decode(subject(Lane::Event, kind::Alarm, "x"), alarm.SerializeAsString(), 0)));
        clock.mutable_scenario_clock()->clear_scenario_id();
        QCOMPARE(decodeClock(), 0U);
        QCOMPARE(decodeAlarm(), 1U);
    }

    /** Set back by an hour, this machine refused for an hour whatever the city published. */
    void aClockThatJumpsBackRefusesNothing()
    {
        ManualClock clock(TestNowUs);
        Decoder decoder(m_catalog, clock);
        clock.advanceMs(60'000);
        clock.jumpMs(-3'600'000);
        const auto decodeAt = [&](qint64 ms) {
            v1::Message m = message("m1", "450103", ms, ms * 1000);
            bodyNamed("alarm").fill(m);
            return decoder.decode(subject(Lane::Event, kind::Alarm, "x"), m.SerializeAsString(), 1);
        };
        QVERIFY(std::holds_alternative<Update>(decodeAt(TestNowMs + 60'000)));
        QCOMPARE(std::get<DecodeError>(decodeAt(TestNowMs + 60'000 + 301'000)), DecodeError::FutureTime);
        clock.advanceMs(3'600'000);
        QVERIFY(std::holds_alternative<Update>(decodeAt(TestNowMs + 3'660'000)));
    }

    void forecastsMayLieAhead()
    {
        v1::Message m = message("m1", "450103", TestNowMs + 86'400'000);
        fillSensor(m);
        const std::string at = subject(Lane::Series, kind::Sensor, "x");
        QCOMPARE(std::get<DecodeError>(decode(m, at)), DecodeError::FutureTime);
        m.mutable_sensor()->set_forecast(true);
        QVERIFY(std::holds_alternative<Update>(decode(m, at)));
    }

    /** Any bytes under any subject give a value or a named error, never anything else. */
    void mutatedMessagesNeverBreakIt()
    {
        std::srand(20261124);
        const auto dice = [](std::size_t sides) { return static_cast<std::size_t>(std::rand()) % sides; };
        Decoder decoder(m_catalog, m_clock);
        std::size_t values = 0;
        std::array<std::size_t, DecodeErrorCount> errors{};
        const std::size_t rounds = 60'000;
        for (std::size_t round = 0; round < rounds; ++round) {
            const Case &c = everyBody()[dice(everyBody().size())];
            v1::Message m = message("m1");
            c.fill(m);
            std::string bytes = m.SerializeAsString();
            std::string at = subject(c.lane, c.kind, "x");
            for (std::size_t change = dice(4); change > 0; --change)
                bytes[dice(bytes.size())] = static_cast<char>(dice(256));
            if (dice(8) == 0)
                bytes.resize(dice(bytes.size()));
            if (dice(8) == 0)
                at[dice(at.size())] = static_cast<char>(dice(256));
            if (dice(50) == 0)
                std::ranges::generate(bytes, [&dice] { return static_cast<char>(dice(256)); });
            const auto result = decoder.decode(at, bytes, round);
            if (const auto *error = std::get_if<DecodeError>(&result))
                ++errors.at(static_cast<std::size_t>(*error));
            else
                ++values;
        }
        QCOMPARE(std::accumulate(errors.begin(), errors.end(), values), rounds);
        QVERIFY(values > rounds / 10);
        for (const DecodeError expected :
             {DecodeError::BadSubject, DecodeError::BadProtobuf, DecodeError::KindMismatch, DecodeError::BadHeader,
              DecodeError::UnknownRegion, DecodeError::UnknownEnum})
            QVERIFY2(errors.at(static_cast<std::size_t>(expected)) > 0, nameOf(expected).data());
    }

private:
    template<typename Row>
    static void headerErrors(const Row &row)
    {
        using enum DecodeError;
        row("no id", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->clear_id(); });
        row("id with a space", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->set_id("a b"); });
        row("long id", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->set_id(std::string(129, 'x')); });
        row("no header", "alarm", BadHeader, [](v1::Message &m) { m.clear_header(); });
        row("no event time", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->clear_event_time_ms(); });
        row("negative event time", "alarm", BadHeader,
            [](v1::Message &m) { m.mutable_header()->set_event_time_ms(-5); });
        row("no publication", "alarm", BadHeader,
            [](v1::Message &m) { m.mutable_header()->clear_published_time_us(); });
        row("no region", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->clear_region(); });
        row("region elsewhere", "alarm", BadHeader, [](v1::Message &m) { m.mutable_header()->set_region("4502"); });
        row("region unknown", "alarm", UnknownRegion, [](v1::Message &m) { m.mutable_header()->set_region("459999"); });
        row("region no code", "alarm", UnknownRegion, [](v1::Message &m) { m.mutable_header()->set_region("南宁"); });
        row("sensitivity", "alarm", UnknownEnum,
            [](v1::Message &m) { m.mutable_header()->set_sensitivity(static_cast<v1::Sensitivity>(9)); });
    }

    template<typename Row>
    static void enumErrors(const Row &row)
    {
        using enum DecodeError;
        row("entity kind", "entity", UnknownEnum,
            [](v1::Message &m) { m.mutable_entity()->set_kind(static_cast<v1::EntityKind>(99)); });
        row("entity without kind", "entity", UnknownEnum,
            [](v1::Message &m) { m.mutable_entity()->set_kind(v1::ENTITY_KIND_UNSPECIFIED); });
        row("unit status", "entity", UnknownEnum,
            [](v1::Message &m) { m.mutable_entity()->set_status(static_cast<v1::UnitStatus>(-1)); });
        row("unit kind", "response unit", UnknownEnum,
            [](v1::Message &m) { m.mutable_response_unit()->set_kind(static_cast<v1::EntityKind>(99)); });
        row("sensor kind", "sensor", UnknownEnum,
            [](v1::Message &m) { m.mutable_sensor()->set_kind(static_cast<v1::SensorKind>(99)); });
        row("incident severity", "incident", UnknownEnum,
            [](v1::Message &m) { m.mutable_incident()->set_severity(static_cast<v1::Severity>(5)); });
        row("incident stage", "incident", UnknownEnum,
            [](v1::Message &m) { m.mutable_incident()->set_stage(static_cast<v1::CaseStage>(17)); });
        row("step without stage", "incident step", UnknownEnum,
            [](v1::Message &m) { m.mutable_incident_transition()->clear_stage(); });
        row("alarm severity", "alarm", UnknownEnum,
            [](v1::Message &m) { m.mutable_alarm()->set_severity(static_cast<v1::Severity>(5)); });
        row("cap status", "early warning", UnknownEnum,
            [](v1::Message &m) { m.mutable_early_warning()->clear_status(); });
        row("cap type", "early warning", UnknownEnum,
            [](v1::Message &m) { m.mutable_early_warning()->set_message_type(static_cast<v1::CapMessageType>(6)); });
        row("active response without level", "response", UnknownEnum,
            [](v1::Message &m) { m.mutable_emergency_response()->clear_level(); });
        row("field step", "work order step", UnknownEnum,
            [](v1::Message &m) { m.mutable_work_order_transition()->set_step(static_cast<v1::FieldStep>(3)); });
    }

    template<typename Row>
    static void coordinateErrors(const Row &row)
    {
        using enum DecodeError;
        row("longitude", "entity", BadCoordinate,
            [](v1::Message &m) { m.mutable_entity()->mutable_position()->set_lon(180.1); });
        row("latitude", "incident", BadCoordinate,
            [](v1::Message &m) { m.mutable_incident()->mutable_position()->set_lat(-85.1); });
        row("not finite", "sensor", BadCoordinate,
            [](v1::Message &m) { m.mutable_sensor()->mutable_position()->set_lat(std::nan("")); });
        row("over the edge by its offset", "entity", BadCoordinate,
            [](v1::Message &m) { test::setPoint(*m.mutable_entity()->mutable_position(), -180, 10, v1::CRS_BD09); });
        row("no crs", "response unit", BadCoordinate,
            [](v1::Message &m) { m.mutable_response_unit()->mutable_station()->clear_crs(); });
        row("foreign crs", "entity", BadCoordinate,
            [](v1::Message &m) { m.mutable_entity()->mutable_position()->set_crs(static_cast<v1::Crs>(8)); });
        row("two points are no area", "early warning", BadCoordinate,
            [](v1::Message &m) { m.mutable_early_warning()->mutable_area(0)->mutable_ring()->RemoveLast(); });
    }

    /** Everything about it that is told. */
    static void makeCyclone(v1::Message &m)
    {
        v1::EntityState &body = *m.mutable_entity();
        body.set_kind(v1::ENTITY_KIND_TYPHOON);
        body.mutable_position()->set_error_m(12.5F);
        body.mutable_cyclone()->set_grade(v1::CYCLONE_GRADE_TYPHOON);
        body.mutable_cyclone()->set_pressure_hpa(935);
        v1::WindArea &gale = *body.mutable_cyclone()->add_wind_area();
        gale.set_threshold_mps(15.4F);
        gale.set_longest_km(440);
        gale.set_shortest_km(330);
        gale.set_longest_bearing_deg(90);
        v1::WindArea &storm = *body.mutable_cyclone()->add_wind_area();
        storm.set_threshold_mps(24.5F);
        for (const float km : {100.0F, 90.0F, 80.0F, 70.0F})
            storm.add_quadrant_km(km);
    }

    template<typename Row>
    static void cycloneErrors(const Row &row)
    {
        using enum DecodeError;
        const auto cyclone = [&row](const char *name, DecodeError error, std::function<void(v1::Cyclone &)> spoil) {
            row(name, "entity", error, [spoil](v1::Message &m) {
                makeCyclone(m);
                spoil(*m.mutable_entity()->mutable_cyclone());
            });
        };
        row("only a typhoon is a cyclone", "entity", BadValue,
            [](v1::Message &m) { m.mutable_entity()->mutable_cyclone(); });
        cyclone("grade", UnknownEnum, [](v1::Cyclone &c) { c.set_grade(static_cast<v1::CycloneGrade>(8)); });
        cyclone("pressure", BadValue, [](v1::Cyclone &c) { c.set_pressure_hpa(93); });
        cyclone("wind", BadValue, [](v1::Cyclone &c) { c.set_wind_mps(131); });
        cyclone("threshold", BadValue, [](v1::Cyclone &c) { c.mutable_wind_area(0)->clear_threshold_mps(); });
        cyclone("longest radius", BadValue, [](v1::Cyclone &c) { c.mutable_wind_area(0)->set_longest_km(3001); });
        cyclone("shortest above longest", BadValue,
                [](v1::Cyclone &c) { c.mutable_wind_area(0)->set_shortest_km(441); });
        cyclone("bearing", BadValue, [](v1::Cyclone &c) { c.mutable_wind_area(0)->set_longest_bearing_deg(-1); });
        cyclone("three quadrants", BadValue,
                [](v1::Cyclone &c) { c.mutable_wind_area(1)->mutable_quadrant_km()->RemoveLast(); });
        cyclone("quadrant", BadValue,
                [](v1::Cyclone &c) { c.mutable_wind_area(1)->set_quadrant_km(2, std::nanf("")); });
        cyclone("nine areas", BadValue, [](v1::Cyclone &c) {
            while (c.wind_area_size() < 9)
                *c.add_wind_area() = c.wind_area(0);
        });
    }

    template<typename Row>
    static void valueErrors(const Row &row)
    {
        using enum DecodeError;
        row("no body id", "alarm", BadValue, [](v1::Message &m) { m.mutable_alarm()->clear_alarm_id(); });
        row("heading", "entity", BadValue, [](v1::Message &m) { m.mutable_entity()->set_heading_deg(361); });
        row("heading not finite", "entity", BadValue,
            [](v1::Message &m) { m.mutable_entity()->set_heading_deg(std::nanf("")); });
        row("speed", "entity", BadValue, [](v1::Message &m) { m.mutable_entity()->set_speed_mps(-1); });
        row("error of a position", "entity", BadValue,
            [](v1::Message &m) { m.mutable_entity()->mutable_position()->set_error_m(-1); });
        row("error of a position not finite", "entity", BadValue,
            [](v1::Message &m) { m.mutable_entity()->mutable_position()->set_error_m(std::nanf("")); });
        cycloneErrors(row);
        row("sensor value", "sensor", BadValue, [](v1::Message &m) { m.mutable_sensor()->set_value(INFINITY); });
        row("stage", "sensor", BadValue, [](v1::Message &m) { m.mutable_sensor()->set_alert_stage_m(std::nan("")); });
        row("aggregate", "aggregate", BadValue, [](v1::Message &m) { m.mutable_aggregate()->set_value(std::nan("")); });
        row("scenario speed", "scenario clock", BadValue,
            [](v1::Message &m) { m.mutable_scenario_clock()->set_speed(-2); });
        row("decimals", "indicator definition", BadValue,
            [](v1::Message &m) { m.mutable_indicator_definition()->set_decimals(7); });
        row("target year", "indicator definition", BadValue,
            [](v1::Message &m) { m.mutable_indicator_definition()->mutable_target(0)->set_year(1999); });
        row("period", "observation", BadValue, [](v1::Message &m) { m.mutable_observation()->set_period("2026-13"); });
        row("vintage", "observation", BadValue, [](v1::Message &m) { m.mutable_observation()->clear_vintage(); });
        row("deadline", "incident", BadValue, [](v1::Message &m) { m.mutable_incident()->set_deadline_ms(-1); });
        row("step that says nothing", "work order step", BadValue,
            [](v1::Message &m) { m.mutable_work_order_transition()->clear_stage(); });
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "tst_decoder.moc"
