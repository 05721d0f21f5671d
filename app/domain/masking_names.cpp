// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include <QRegularExpression>

#include <algorithm>

namespace yiping {

namespace {

/** The surnames of some nine in ten people, with those that are common in Guangxi. */
constexpr QStringView Surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜"
    u"崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤农蓝甘蒙岑凌侬欧"
    u"施樊庞颜温倪赖申文牛翁华冼玉祝闭班柳宁零苗植禤";
constexpr QStringView DoubleSurnames[] = {u"欧阳", u"上官", u"司马", u"诸葛", u"司徒", u"皇甫", u"尉迟",
                                          u"令狐", u"端木", u"夏侯", u"东方", u"慕容", u"公孙", u"宇文"};
constexpr QStringView Dots = u"·•・‧∙";

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool beginsWithDoubleSurname(const QString &name)
{
    return std::ranges::any_of(DoubleSurnames, [&](QStringView surname) { return name.startsWith(surname); });
}

bool beginsWithSurname(const QString &name)
{
    return !name.isEmpty() && (Surnames.contains(name.front()) || beginsWithDoubleSurname(name));
}

qsizetype hanCount(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    return std::ranges::count_if(letters, [](uint c) { return isHan(c); });
}

/** Names behind a word that announces one. */
QString maskAnnouncedNames(const QString &text)
{
    static const QString who = QStringLiteral(
        "(?:姓名|联系人|报警人|报案人|报告人|当事人|投诉人|来电人|反映人|诉求人|求助人|申请人|伤者|患者|死者|户主|业主|"
        "车主|机主|房东|租户|法人|法定代表人|嫌疑人)");
    static const QRegularExpression parted(who + QStringLiteral(R"([ 　]*[:：为][ 　]*([\p{Han}·•・]{2,20}))"));
    static const QRegularExpression joined(who + QStringLiteral(R"([ 　]*(\p{Han}{2,4}))"));
    static const QRegularExpression dotted(QStringLiteral("^\\p{Han}+[·•・]\\p{Han}+"));
    QString masked = text;
    const auto hide = [&masked](qsizetype from, const QString &name) {
        masked.replace(from, name.size(), maskName(name));
    };
    for (auto found = parted.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QRegularExpressionMatch whole = dotted.match(match.captured(1));
        hide(match.capturedStart(1), whole.hasMatch() ? whole.captured() : match.captured(1).left(4));
    }
    for (auto found = joined.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(1);
        if (beginsWithSurname(name))
            hide(match.capturedStart(1), name.left(beginsWithDoubleSurname(name) ? 4 : 3));
    }
    return masked;
}

} // namespace

QString maskName(const QString &name)
{
    const QString bare = name.trimmed();
    const QList<uint> letters = bare.toUcs4();
    const qsizetype shown = letters.size() > 2 && beginsWithDoubleSurname(bare) ? 2 : 1;
    if (letters.size() == 1)
        return QStringLiteral("*");
    QString masked;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto letter = static_cast<char32_t>(letters[i]);
        const bool parts = QChar::isSpace(letter) || (letter < 0x10000 && Dots.contains(QChar(char16_t(letter))));
        if (i < shown || parts)
            masked += QString::fromUcs4(&letter, 1);
        else
            masked += u'*';
    }
    return masked;
}

QString maskAddress(const QString &address)
{
    // Only what a map of the town shows too: 小区 and the like are a home's, and behind a number begins the house.
    static const QRegularExpression known(QStringLiteral(
        R"(^[\p{Han} ]*(?:省|市|(?<!小|社|校|园|厂|院|宅|舍|活|属)区|自治州|县|旗|镇|乡|街道|大道|路|街|巷))"));
    if (address.isEmpty())
        return {};
    const QString kept = known.match(address).captured();
    return kept.size() == address.size() ? address : kept + QString(4, u'*');
}

bool isOffice(const QString &actor)
{
    // 王登科 is a name, 规划科 none.
    static const QRegularExpression office(QStringLiteral(
        R"(^(?:群众|市民|值班|系统)$|^\d|)"
        R"((?:..(?:局|委|委会|办|厅|处|队|站|部|组|所|院|中心|公司|集团|热线|平台|系统|街道|政府|专班|值班室|区|市|县)|...科)$|)"
        R"((?:指挥长|[队处科局所组班站厅部院校值]长|[班格线置务作查管导理报]员)[甲乙丙丁]?$)"));
    return office.match(actor.trimmed()).hasMatch();
}

bool seemsPerson(const QString &actor)
{
    if (isOffice(actor))
        return false;
    const bool parted = std::ranges::any_of(Dots, [&](QChar dot) { return actor.contains(dot); });
    const qsizetype letters = hanCount(actor);
    return letters >= 2 && (parted || (letters <= 4 && beginsWithSurname(actor)));
}

QString maskText(const QString &text)
{
    return maskNumbers(maskAnnouncedNames(text));
}

} // namespace yiping
