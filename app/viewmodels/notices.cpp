// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/notices.h"

#include "journal/futures.h"
#include "wording/faults.h"

namespace dayplus {

Notices::Notices(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal) {}

void Notices::said(const QString &text, bool undoable)
{
    show(text, undoable, false);
}

void Notices::failed(const Error &error)
{
    show(sentence(error), false, true);
}

void Notices::undo()
{
    onResult(m_journal.undo(), this, [this](const Result<Receipt> &receipt) {
        if (!receipt)
            return failed(receipt.error());
        said(tr("Undone.", "notice"), false);
    });
}

void Notices::redo()
{
    onResult(m_journal.redo(), this, [this](const Result<Receipt> &receipt) {
        if (!receipt)
            return failed(receipt.error());
        said(tr("Done again.", "notice"), true);
    });
}

void Notices::dismiss()
{
    show({}, false, false);
}

void Notices::show(const QString &text, bool undoable, bool failure)
{
    m_text = text;
    m_undoable = undoable;
    m_failure = failure;
    Q_EMIT changed();
}

} // namespace dayplus
