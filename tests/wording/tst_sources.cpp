// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/sources.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSourceIsSaidForPeople_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("said");
        QTest::newRow("a named paper stays") << u"CLINICAL §7.2 RF04: ASTCT, Lee 2019"_s << u"ASTCT, Lee 2019"_s;
        QTest::newRow("a pointer before papers goes") << u"CLINICAL §5.3; ESE and Endocrine Society 2024"_s << u"ESE and Endocrine Society 2024"_s;
        QTest::newRow("what was not read again says so")
            << u"CLINICAL §7.2 RF10: NEWS2 2017, from memory; not a CAR T consensus"_s
            << u"NEWS2 2017; not a CAR T consensus (not looked up again: ask your team)"_s;
        QTest::newRow("a paper known but not read") << u"CLINICAL §4; Murrell 2008 [K]"_s << u"Murrell 2008 (not looked up again: ask your team)"_s;
        QTest::newRow("only a pointer is general knowledge") << u"CLINICAL §7.1"_s << u"General knowledge. Ask your team."_s;
        QTest::newRow("own words are not a source") << u"CLINICAL §7.4; own words"_s << u"General knowledge. Ask your team."_s;
        QTest::newRow("an escalated rule from memory") << u"CLINICAL §7.2 RF34, escalated: from memory"_s << u"General knowledge. Ask your team."_s;
        QTest::newRow("nothing") << u""_s << u"General knowledge. Ask your team."_s;
    }

    void aSourceIsSaidForPeople()
    {
        QFETCH(QString, stored);
        QFETCH(QString, said);
        QCOMPARE(sourceWords(stored), said);
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
