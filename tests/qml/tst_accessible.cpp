// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace Qt::StringLiterals;

/** The controls as a screen reader meets them, through Qt's accessibility interface. */
class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aReaderPressesOnce_data();
    void aReaderPressesOnce();
    void aHiddenPassphraseIsMarkedAsOne();

private:
    std::unique_ptr<QQuickItem> make(const QByteArray &body);

    QQmlEngine m_engine;
    QQuickWindow m_window;
};

void TestAccessible::initTestCase()
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    QAccessible::setActive(true);
    m_window.resize(400, 800);
    m_window.show();
}

std::unique_ptr<QQuickItem> TestAccessible::make(const QByteArray &body)
{
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nimport Dayplus.Controls\n" + body, QUrl());
    std::unique_ptr<QQuickItem> item(qobject_cast<QQuickItem *>(component.create()));
    if (!item)
        qWarning().noquote() << component.errorString();
    else
        item->setParentItem(m_window.contentItem());
    return item;
}

void TestAccessible::aReaderPressesOnce_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("ticks");
    QTest::newRow("button") << QByteArray("AppButton { text: 'Save' }") << u"Save"_s << int(QAccessible::Button) << false;
    QTest::newRow("icon button") << QByteArray("IconButton { text: 'Close'; glyph: 'close' }") << u"Close"_s << int(QAccessible::Button) << false;
    QTest::newRow("call pill") << QByteArray("CallPill {}") << u"Call my team"_s << int(QAccessible::Button) << false;
    QTest::newRow("level") << QByteArray("LevelButton { text: 'Mild'; question: 'Fatigue' }") << u"Mild"_s << int(QAccessible::RadioButton) << false;
    QTest::newRow("place") << QByteArray("PlaceTab { text: 'Journey'; glyph: 'journey' }") << u"Journey"_s << int(QAccessible::PageTab) << false;
    QTest::newRow("row") << QByteArray("CardRow { title: 'People'; pressable: true }") << u"People"_s << int(QAccessible::ListItem) << false;
    QTest::newRow("tile") << QByteArray("CheckTile { text: 'None known' }") << u"None known"_s << int(QAccessible::CheckBox) << true;
    QTest::newRow("switch") << QByteArray("SwitchRow { text: 'Less motion' }") << u"Less motion"_s << int(QAccessible::CheckBox) << true;
}

void TestAccessible::aReaderPressesOnce()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, name);
    QFETCH(int, role);
    QFETCH(bool, ticks);
    const auto item = make(body);
    QVERIFY(item);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item.get());
    QVERIFY(face);
    QCOMPARE(face->text(QAccessible::Name), name);
    QCOMPARE(int(face->role()), role);
    QVERIFY(face->state().focusable);
    QSignalSpy clicked(item.get(), SIGNAL(clicked()));
    QVERIFY(face->actionInterface());
    const QStringList actions = face->actionInterface()->actionNames();
    QVERIFY2(actions.contains(QAccessibleActionInterface::pressAction()), qPrintable(actions.join(u' ')));
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(item->property("checked").toBool(), ticks);
    QCOMPARE(bool(face->state().checked), ticks);
}

void TestAccessible::aHiddenPassphraseIsMarkedAsOne()
{
    const auto item = make("PassphraseField { label: 'Passphrase'; text: 'correct horse' }");
    QVERIFY(item);
    const auto inputs = item->findChildren<QQuickItem *>();
    bool met = false;
    for (QQuickItem *input : inputs) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(input);
        if (!face || face->role() != QAccessible::EditableText)
            continue;
        met = true;
        QVERIFY(face->state().passwordEdit);
        QCOMPARE(face->text(QAccessible::Description), u"Passphrase"_s);
        item->setProperty("shown", true);
        QVERIFY(!face->state().passwordEdit);
        QCOMPARE(face->text(QAccessible::Name), u"Passphrase"_s);
    }
    QVERIFY(met);
}

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    TestAccessible test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessible.moc"
