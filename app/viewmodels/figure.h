// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/charts/sample_source.h"

#include <QObject>
#include <QPointer>

namespace yiping {

struct ChangeSet;
struct AggregateRow;

/** One aggregate of a region: its value with unit, comparison, time and history. */
class Figure : public SampleSource
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY targetChanged REQUIRED)
    Q_PROPERTY(QString metric READ metric WRITE setMetric NOTIFY targetChanged)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY targetChanged)
    Q_PROPERTY(bool hasValue READ hasValue NOTIFY valueChanged)
    Q_PROPERTY(double value READ value NOTIFY valueChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY valueChanged)
    Q_PROPERTY(bool hasBaseline READ hasBaseline NOTIFY valueChanged)
    /** What it is compared with, same unit. */
    Q_PROPERTY(double baseline READ baseline NOTIFY valueChanged)
    Q_PROPERTY(double timeMs READ timeMs NOTIFY valueChanged)
    Q_PROPERTY(bool stale READ isStale NOTIFY valueChanged)
    Q_PROPERTY(QString source READ source NOTIFY valueChanged)
    /** History of what it is compared with. */
    Q_PROPERTY(yiping::SampleSource *baselineSamples READ baselineSamples CONSTANT)

public:
    explicit Figure(QObject *parent = nullptr);
    ~Figure() override;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString metric() const { return m_metric; }
    void setMetric(const QString &metric);
    [[nodiscard]] QString region() const { return m_region; }
    void setRegion(const QString &region);
    [[nodiscard]] bool hasValue() const { return row() != nullptr; }
    [[nodiscard]] double value() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] bool hasBaseline() const;
    [[nodiscard]] double baseline() const;
    [[nodiscard]] double timeMs() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] SampleSource *baselineSamples() const;

    [[nodiscard]] std::span<const Sample> samples() const override;
    [[nodiscard]] std::span<const TimeSpan> gaps() const override;

Q_SIGNALS:
    void targetChanged();
    void valueChanged();

private:
    class BaselineSamples;
    void retarget();
    void onStoreChanged(const ChangeSet &changes);
    [[nodiscard]] const AggregateRow *row() const;

    QPointer<Live> m_live;
    QString m_metric;
    QString m_region = QStringLiteral("45");
    std::string m_key;
    BaselineSamples *m_baseline;
    mutable std::vector<TimeSpan> m_gaps;
};

} // namespace yiping
