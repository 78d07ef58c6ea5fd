// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The texts of <translation> and <numerusform> in a TS file, in order. */
QStringList translationsIn(const QByteArray &ts)
{
    QStringList found;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::EndElement)
            break;
        if (xml.tokenType() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numerusform" || xml.name() == u"translation") {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            found.append(text);
        }
    }
    return found;
}

QByteArray made(const QString &how, const QByteArray &ts)
{
    const QTemporaryDir folder;
    QFile in(folder.filePath(u"in.ts"_s));
    if (!in.open(QIODevice::WriteOnly) || in.write(ts) != ts.size())
        return {};
    in.close();
    const QString out = folder.filePath(u"out.ts"_s);
    const QString script = QStringLiteral(DAYPLUS_SOURCE_DIR) + u"/assets/translations/make_ts.py"_s;
    if (QProcess::execute(QStringLiteral(DAYPLUS_PYTHON), {script, how, in.fileName(), out}) != 0)
        return {};
    return bytesOf(out);
}

constexpr char kFresh[] = R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1"><context><name>A</name>
<message><source>Day %1 of &lt;b&gt;%L2&lt;/b&gt;</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n entr(y|ies) of %1 day(s)</source><translation type="unfinished"><numerusform></numerusform></translation></message>
</context></TS>)";

} // namespace

class TestTranslationSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLabelAndExplanationIsInTheTranslationSource();
    void thePseudoLocaleIsLongerAndKeepsPlaceholders();
    void englishHasBothFormsAndNothingElse();
};

void TestTranslationSource::everyLabelAndExplanationIsInTheTranslationSource()
{
    const QByteArray source = bytesOf(QStringLiteral(DAYPLUS_CATALOGUE_STRINGS));
    const QDir folder(QStringLiteral(DAYPLUS_SOURCE_DIR) + u"/assets/catalogue"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(files.size() >= 8);
    int texts = 0;
    for (const QString &name : files) {
        const QJsonArray items = QJsonDocument::fromJson(bytesOf(folder.filePath(name))).object().value(u"items"_s).toArray();
        QVERIFY2(!items.isEmpty(), qPrintable(name));
        for (const QJsonValue &item : items) {
            for (const QString &key : {u"label"_s, u"explanation"_s, u"infusionLabel"_s}) {
                QByteArray text = item.toObject().value(key).toString().toUtf8();
                if (text.isEmpty())
                    continue;
                ++texts;
                text.replace('\\', "\\\\").replace('"', "\\\"");
                QVERIFY2(source.contains("QT_TRANSLATE_NOOP(\"catalogue\", \"" + text + "\"),"), text.constData());
            }
        }
    }
    QVERIFY2(texts > 600, qPrintable(QString::number(texts)));
    QVERIFY2(source.count("QT_TRANSLATE_NOOP") >= texts, "a text is lost");
}

void TestTranslationSource::thePseudoLocaleIsLongerAndKeepsPlaceholders()
{
    const QStringList texts = translationsIn(made(u"pseudo"_s, kFresh));
    QCOMPARE(texts.size(), 2);
    QVERIFY2(texts[0].startsWith(u'[') && texts[0].endsWith(u']'), qPrintable(texts[0]));
    QVERIFY2(texts[0].contains(u"%1"_s) && texts[0].contains(u"<b>%L2</b>"_s) && !texts[0].contains(u"Day"_s), qPrintable(texts[0]));
    QCOMPARE(texts[1].count(u"%n"_s), 2); // one and many
    const qsizetype spoken = u"Day  of "_s.size();
    QVERIFY2(texts[0].size() - u"%1<b>%L2</b>"_s.size() >= spoken * 14 / 10, qPrintable(texts[0]));
}

void TestTranslationSource::englishHasBothFormsAndNothingElse()
{
    const QByteArray ts = made(u"english"_s, kFresh);
    QVERIFY(ts.contains("<numerusform>%n entry of %1 day</numerusform><numerusform>%n entries of %1 days</numerusform>"));
    QVERIFY(!ts.contains("Day %1"));
}

QTEST_APPLESS_MAIN(TestTranslationSource)
#include "tst_translationsource.moc"
