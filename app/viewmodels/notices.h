// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QObject>
#include <QQmlEngine>

namespace dayplus {

/** The one line at the foot of the screen: what was done (with Undo) or what could not be. It stays until the next one or a tap. */
class Notices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool undoable READ undoable NOTIFY changed FINAL)
    Q_PROPERTY(bool failure READ failure NOTIFY changed FINAL)
public:
    explicit Notices(Journal &journal, QObject *parent = nullptr);
    QString text() const { return m_text; }
    bool undoable() const { return m_undoable; }
    bool failure() const { return m_failure; }

    void said(const QString &text, bool undoable);
    void failed(const Error &error);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void show(const QString &text, bool undoable, bool failure);
    Journal &m_journal;
    QString m_text;
    bool m_undoable = false, m_failure = false;
};

} // namespace dayplus
