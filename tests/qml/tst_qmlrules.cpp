// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/** What every QML file of ours keeps to, read from the sources: tokens only from the theme, plain text, small files. */
class TestQmlRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileKeepsTheRules_data();
    void everyFileKeepsTheRules();
    void aRuleCanFail_data();
    void aRuleCanFail();

private:
    QStringList faultsIn(const QString &name, const QString &text) const;
    QStringList m_tokens;
};

static QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestQmlRules::initTestCase()
{
    const QString theme = textOf(QStringLiteral(DAYPLUS_SOURCE_DIR "/qml/theme/Theme.qml"));
    static const QRegularExpression member(u"^    (?:readonly property [\\w]+|property [\\w]+|function) (\\w+)"_s,
                                           QRegularExpression::MultilineOption);
    for (auto it = member.globalMatch(theme); it.hasNext();)
        m_tokens.append(it.next().captured(1));
    QVERIFY(m_tokens.size() > 60);
}

QStringList TestQmlRules::faultsIn(const QString &name, const QString &text) const
{
    struct Rule { const char *why; QRegularExpression pattern; };
    static const QList<Rule> everywhere{
        {"rich text", QRegularExpression(u"textFormat:\\s*(?:Text|TextEdit)\\.(?!PlainText)"_s)},
        {"pointSize", QRegularExpression(u"pointSize"_s)},
        {"an emoji", QRegularExpression(u"[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]"_s)},
    };
    static const QList<Rule> outsideTheme{
        {"a hex colour", QRegularExpression(u"\"#[0-9A-Fa-f]{3,8}\""_s)},
        {"a colour function", QRegularExpression(u"Qt\\.(?:rgba|hsla|hsva|lighter|darker|tint|color)\\("_s)},
        {"a colour by name", QRegularExpression(u"color:\\s*\"[a-z]+\""_s)},
        {"a font size", QRegularExpression(u"pixelSize:\\s*\\d"_s)},
        {"a font family", QRegularExpression(u"family:\\s*\""_s)},
        {"a duration", QRegularExpression(u"duration:\\s*[1-9]"_s)},
        {"a size in pixels", QRegularExpression(u"^\\s*(?:implicit(?:Width|Height)|width|height|radius|spacing|(?:left|right|top|bottom)?[pP]adding"
                                                "|anchors\\.\\w*[mM]argins?|border\\.width):\\s*(?:[3-9]|\\d{2,})"_s,
                                                QRegularExpression::MultilineOption)},
    };
    QStringList faults;
    if (text.count(u'\n') > 250)
        faults.append(u"longer than 250 lines"_s);
    if (!text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1))
        faults.append(u"no licence line"_s);
    // A Loader of Qt 6.4 cannot make bound components; a file that holds one may say so instead.
    const bool loads = text.contains("// Not Bound: "_L1) && text.contains("Loader {"_L1);
    if (!text.contains("pragma ComponentBehavior: Bound"_L1) && !loads)
        faults.append(u"not Bound"_s);
    for (const Rule &rule : everywhere) {
        if (rule.pattern.match(text).hasMatch())
            faults.append(QString::fromLatin1(rule.why));
    }
    if (name.startsWith("theme/"_L1))
        return faults;
    for (const Rule &rule : outsideTheme) {
        if (const auto match = rule.pattern.match(text); match.hasMatch())
            faults.append(QString::fromLatin1(rule.why) + u": "_s + match.captured().trimmed());
    }
    if (name != "controls/AttachmentImage.qml"_L1 && text.contains("image://attachment"_L1))
        faults.append(u"a photo that a cache may keep: use AttachmentImage"_s);
    static const QRegularExpression bareText(u"(?:^|[\\s:])Text\\s*\\{"_s);
    if (name != "controls/AppLabel.qml"_L1 && bareText.match(text).hasMatch())
        faults.append(u"a Text that is not an AppLabel"_s);
    static const QRegularExpression token(u"\\bTheme\\.(\\w+)"_s);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QString used = it.next().captured(1);
        if (!m_tokens.contains(used))
            faults.append(u"no such token: Theme."_s + used);
    }
    return faults;
}

void TestQmlRules::everyFileKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(DAYPLUS_SOURCE_DIR "/qml"));
    QDirIterator files(root.path(), {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = root.relativeFilePath(files.next());
        QTest::newRow(qPrintable(path)) << path;
    }
}

void TestQmlRules::everyFileKeepsTheRules()
{
    QFETCH(QString, path);
    const QString text = textOf(QStringLiteral(DAYPLUS_SOURCE_DIR "/qml/") + path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(faultsIn(path, text).join(u'\n'), QString());
}

void TestQmlRules::aRuleCanFail_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("hex") << u"color: \"#FF0000\""_s;
    QTest::newRow("rgba") << u"color: Qt.rgba(1, 0, 0, 1)"_s;
    QTest::newRow("name") << u"color: \"red\""_s;
    QTest::newRow("font size") << u"font.pixelSize: 15"_s;
    QTest::newRow("duration") << u"duration: 300"_s;
    QTest::newRow("pixels") << u"    width: 48"_s;
    QTest::newRow("rich text") << u"textFormat: Text.RichText"_s;
    QTest::newRow("bare text") << u"    Text { }"_s;
    QTest::newRow("token") << u"color: Theme.lilac"_s;
}

void TestQmlRules::aRuleCanFail()
{
    QFETCH(QString, line);
    const QString head = u"// SPDX-License-Identifier: GPL-3.0-or-later\npragma ComponentBehavior: Bound\n"_s;
    QCOMPARE(faultsIn(u"pages/X.qml"_s, head + u"Item {}\n"_s), QStringList());
    QCOMPARE(faultsIn(u"pages/X.qml"_s, head + line + u'\n').size(), 1);
}

QTEST_GUILESS_MAIN(TestQmlRules)
#include "tst_qmlrules.moc"
