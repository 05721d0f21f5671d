// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/format.h"

#include "domain/sensor.h"
#include "viewmodels/drawing_text.h"

#include "domain/case_stage.h"
#include "domain/unit.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace yiping {

namespace {
constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr int BeijingOffsetS = 8 * 3600;
constexpr double SquareKilometre = 1e6;
constexpr double Hectare = 1e4;
const QChar Minus(0x2212);

QString withDay(qint64 ms, qint64 nowMs, const QString &timeFormat)
{
    const QDateTime at = beijingTime(ms);
    const QDateTime now = beijingTime(nowMs);
    if (at.date() == now.date())
        return at.toString(timeFormat);
    const QString dateFormat =
        at.date().year() == now.date().year() ? QStringLiteral("MM-dd ") : QStringLiteral("yyyy-MM-dd ");
    return at.toString(dateFormat + timeFormat);
}
} // namespace

QDateTime beijingTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::fromSecondsAheadOfUtc(BeijingOffsetS));
}

QString Format::age(qint64 ms)
{
    const qint64 minutes = std::max<qint64>(0, ms) / MinuteMs;
    if (ms >= 2 * DayMs)
        return tr("%1 d").arg(ms / DayMs);
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString Format::moment(qint64 ms, qint64 nowMs)
{
    return withDay(ms, nowMs, QStringLiteral("HH:mm"));
}

QString Format::momentExact(qint64 ms, qint64 nowMs)
{
    return withDay(ms, nowMs, QStringLiteral("HH:mm:ss"));
}

QString Format::momentShort(qint64 ms, qint64 nowMs)
{
    const QDate at = beijingTime(ms).date();
    const QDate now = beijingTime(nowMs).date();
    if (at == now)
        return beijingTime(ms).toString(QStringLiteral("HH:mm"));
    return at.toString(at.year() == now.year() ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM"));
}

bool Format::isSameDay(qint64 ms, qint64 otherMs)
{
    return beijingTime(ms).date() == beijingTime(otherMs).date();
}

QString Format::number(double value, int decimals)
{
    QString text = QLocale(QLocale::English).toString(std::abs(value), 'f', decimals);
    return std::signbit(value) && text.contains(QRegularExpression(QStringLiteral("[1-9]"))) ? Minus + text : text;
}

QString Format::signedNumber(double value, int decimals)
{
    const QString text = number(value, decimals);
    return value > 0 ? QLatin1Char('+') + text : text;
}

QString Format::distance(double metres)
{
    if (metres < 950)
        return tr("%1 m").arg(std::round(metres / 10) * 10);
    return tr("%1 km").arg(number(metres / 1000, metres < 10'000 ? 1 : 0));
}

QString Format::length(double metres)
{
    if (metres < 999.5)
        return tr("%1 m").arg(number(metres, metres < 10 ? 1 : 0));
    // A length that was chosen is a round one.
    const int decimals = std::fmod(metres, 1000) == 0 ? 0 : metres < 10'000 ? 2 : metres < 100'000 ? 1 : 0;
    return tr("%1 km").arg(number(metres / 1000, decimals));
}

QString Format::area(double squareMetres)
{
    if (squareMetres < Hectare)
        return tr("%1 m²").arg(number(squareMetres, 0));
    if (squareMetres < SquareKilometre)
        return tr("%1 ha").arg(number(squareMetres / Hectare, squareMetres < 10 * Hectare ? 2 : 1));
    const double kilometres = squareMetres / SquareKilometre;
    return tr("%1 km²").arg(number(kilometres, kilometres < 100 ? 2 : kilometres < 1000 ? 1 : 0));
}

QString Format::duration(double seconds)
{
    const auto minutes = static_cast<qint64>(std::ceil(seconds / 60));
    if (minutes < 60)
        return tr("%1 min").arg(std::max<qint64>(1, minutes));
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Format::elapsed(double ms)
{
    const auto whole = static_cast<qint64>(std::max(0.0, ms));
    if (whole < MinuteMs)
        return tr("%1 s").arg(whole / 1000);
    if (whole >= 2 * DayMs)
        return tr("%1 d").arg(whole / DayMs);
    const qint64 minutes = whole / MinuteMs;
    return minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Format::stage(int caseStage, int fieldStep)
{
    if (static_cast<CaseStage>(caseStage) == CaseStage::Processing) {
        if (static_cast<FieldStep>(fieldStep) == FieldStep::EnRoute)
            return tr("On the way");
        if (static_cast<FieldStep>(fieldStep) == FieldStep::OnScene)
            return tr("On scene");
    }
    switch (static_cast<CaseStage>(caseStage)) {
    case CaseStage::Unspecified:
        return tr("Waiting");
    case CaseStage::Reported:
        return tr("Reported");
    case CaseStage::Accepted:
        return tr("Accepted");
    case CaseStage::Rejected:
        return tr("Rejected");
    case CaseStage::Filed:
        return tr("Filed");
    case CaseStage::Dispatched:
        return tr("Dispatched");
    case CaseStage::Signed:
        return tr("Signed");
    case CaseStage::Processing:
        return tr("Processing");
    case CaseStage::ExtensionRequested:
        return tr("Extension asked");
    case CaseStage::Returned:
        return tr("Returned");
    case CaseStage::AssistRequested:
        return tr("Help asked");
    case CaseStage::Feedback:
        return tr("Reported back");
    case CaseStage::Verifying:
        return tr("Verifying");
    case CaseStage::Closed:
        return tr("Closed");
    case CaseStage::Reopened:
        return tr("Reopened");
    case CaseStage::Evaluated:
        return tr("Evaluated");
    case CaseStage::Archived:
        return tr("Archived");
    }
    return {};
}

QString Format::unitStatus(int status)
{
    switch (static_cast<UnitStatus>(status)) {
    case UnitStatus::Available:
        return tr("Available");
    case UnitStatus::Assigned:
        return tr("Assigned");
    case UnitStatus::EnRoute:
        return tr("On the way");
    case UnitStatus::OnScene:
        return tr("On scene");
    case UnitStatus::Returning:
        return tr("Returning");
    case UnitStatus::OutOfService:
        return tr("Out of service");
    case UnitStatus::Unspecified:
        return tr("Unknown");
    }
    return {};
}

QString Format::unitKind(int kind)
{
    switch (static_cast<EntityKind>(kind)) {
    case EntityKind::Fire:
        return tr("Fire");
    case EntityKind::Ambulance:
        return tr("Ambulance");
    case EntityKind::Police:
        return tr("Police");
    case EntityKind::Rescue:
        return tr("Rescue");
    case EntityKind::CityMaintenance:
        return tr("Maintenance");
    case EntityKind::GridWorker:
        return tr("Grid");
    case EntityKind::Vehicle:
        return tr("Vehicle");
    case EntityKind::Typhoon:
        return tr("Typhoon");
    case EntityKind::Unspecified:
        return tr("Unit");
    }
    return {};
}

QString Format::severityNumeral(int severity)
{
    return severity >= 1 && severity <= 4 ? QString(QChar(0x2160 + severity - 1)) : QString();
}

QString Format::severityName(int severity)
{
    switch (severity) {
    case 1:
        return tr("Extremely serious");
    case 2:
        return tr("Serious");
    case 3:
        return tr("Fairly serious");
    case 4:
        return tr("Ordinary");
    default:
        return {};
    }
}

QString Format::drawingPurpose(int purpose)
{
    return purposeText(static_cast<DrawingPurpose>(purpose));
}

QString Format::drawingKind(int kind)
{
    return kindText(static_cast<DrawingKind>(kind));
}

QString Format::airQuality(double aqi)
{
    switch (airQualityOf(aqi)) {
    case AirQuality::Good:
        return tr("Good");
    case AirQuality::Moderate:
        return tr("Moderate");
    case AirQuality::LightlyPolluted:
        return tr("Lightly polluted");
    case AirQuality::ModeratelyPolluted:
        return tr("Moderately polluted");
    case AirQuality::HeavilyPolluted:
        return tr("Heavily polluted");
    case AirQuality::SeverelyPolluted:
        return tr("Severely polluted");
    }
    return {};
}

} // namespace yiping
