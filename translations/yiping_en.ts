<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DispatchPanel</name>
    <message numerus="yes">
        <source>Confirm: send %n unit(s)</source>
        <translation>
            <numerusform>Confirm: send %n unit</numerusform>
            <numerusform>Confirm: send %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingCard</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingNaming</name>
    <message numerus="yes">
        <source>for %n hours</source>
        <translation>
            <numerusform>for %n hour</numerusform>
            <numerusform>for %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapFile</name>
    <message numerus="yes">
        <source>%1: and %n more of the kind.</source>
        <translation>
            <numerusform>%1: and %n more of the kind.</numerusform>
            <numerusform>%1: and %n more of the kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapNotes</name>
    <message numerus="yes">
        <source>▲ %1 — and %n more</source>
        <translation>
            <numerusform>▲ %1 — and %n more</numerusform>
            <numerusform>▲ %1 — and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, in the log</source>
        <translation>
            <numerusform>… and %n more, in the log</numerusform>
            <numerusform>… and %n more, in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message numerus="yes">
        <source>%n without a population figure</source>
        <translation>
            <numerusform>%n without a population figure</numerusform>
            <numerusform>%n without a population figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an area</source>
        <translation>
            <numerusform>%n without an area</numerusform>
            <numerusform>%n without an area</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message numerus="yes">
        <source>%n over a stage</source>
        <translation>
            <numerusform>%n over a stage</numerusform>
            <numerusform>%n over a stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s)</source>
        <translation>
            <numerusform>and %n more kind</numerusform>
            <numerusform>and %n more kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them out of date</source>
        <translation>
            <numerusform>%n of them out of date</numerusform>
            <numerusform>%n of them out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiping::Access</name>
    <message numerus="yes">
        <source>Name or password is wrong. %n more tries.</source>
        <translation>
            <numerusform>Name or password is wrong. %n more try.</numerusform>
            <numerusform>Name or password is wrong. %n more tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiping::AreaCount</name>
    <message numerus="yes">
        <source>%n in it</source>
        <translation>
            <numerusform>%n in it</numerusform>
            <numerusform>%n in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them out of date</source>
        <translation>
            <numerusform>%n of them out of date</numerusform>
            <numerusform>%n of them out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiping::DispatchDesk</name>
    <message numerus="yes">
        <source>%n order(s) sent</source>
        <translation>
            <numerusform>%n order sent</numerusform>
            <numerusform>%n orders sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yiping::MapFilter</name>
    <message numerus="yes">
        <source>in the last %n min</source>
        <translation>
            <numerusform>in the last %n min</numerusform>
            <numerusform>in the last %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n h</source>
        <translation>
            <numerusform>in the last %n h</numerusform>
            <numerusform>in the last %n h</numerusform>
        </translation>
    </message>
</context>
</TS>
