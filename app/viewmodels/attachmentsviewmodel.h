// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"
#include "viewmodels/rowmodel.h"

#include "exchange/attachmentfile.h"
#include "journal/roster.h"

#include <QImage>
#include <QUrl>

namespace dayplus {

/** One photo or document of an entry. */
struct AttachmentRow {
    QString id;         ///< of the record, or of its own while it waits to be saved
    QString name;
    QString detail;     ///< "Photo, 1.2 MB", "PDF, 2 pages"
    QImage thumb;       ///< of a photo that waits; what is kept is drawn by image://attachment
    bool picture = false;
    int pages = 0;      ///< of a PDF
    bool waiting = false; ///< kept only when the form is saved
    QString key() const { return id; }
    bool operator==(const AttachmentRow &o) const
    {
        return id == o.id && name == o.name && detail == o.detail && picture == o.picture && waiting == o.waiting
               && thumb.cacheKey() == o.thumb.cacheKey();
    }
};

class AttachmentModel : public RowModel<AttachmentRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { AttachmentId = Qt::UserRole + 1, Name, Detail, Thumb, Picture, Pages, Waiting };
    using RowModel::RowModel;
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(const QList<AttachmentRow> &rows);

Q_SIGNALS:
    void countChanged();
};

/**
 * The photos and documents of one entry: taken in from a file, looked at from memory, saved as a copy, taken away. What a form adds or
 * takes away waits for its saving; on an entry's page each is one undo step. A file that can't be taken in ends as one sentence.
 */
class AttachmentsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(dayplus::AttachmentModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString openedId READ openedId NOTIFY openedChanged FINAL) ///< the one looked at; empty = none
    Q_PROPERTY(QString openedName READ openedName NOTIFY openedChanged FINAL)
    Q_PROPERTY(int openedPages READ openedPages NOTIFY openedChanged FINAL) ///< 1 for a photo
public:
    enum class Use { Form, Page };
    AttachmentsViewModel(Journal &journal, Roster &roster, Notices &notices, Use use, QObject *parent = nullptr);

    AttachmentModel *rows() { return &m_rows; }
    bool busy() const { return m_busy; }
    QString problem() const { return m_problem; }
    QString openedName() const { return m_openedName; }
    QString openedId() const { return m_openedId; }
    int openedPages() const { return m_openedPages; }

    /** The entry as it was read. */
    void setEntry(const Entry &entry);
    /** What waits for the form's saving. */
    const QList<PreparedAttachment> &waiting() const { return m_waiting; }
    /** What the form's saving takes off the entry and out of the vault. */
    const QList<Id> &leaving() const { return m_leaving; }

    Q_INVOKABLE void add(const QUrl &file);
    Q_INVOKABLE void remove(const QString &id);
    /** Looks at one that is kept, from memory. */
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void close();
    Q_INVOKABLE void saveCopy(const QString &id, const QUrl &file);
    /** "letter.pdf": what a copy is called at first. */
    Q_INVOKABLE QString copyName(const QString &id) const;

    static constexpr int kThumb = 192; ///< px, longest side

Q_SIGNALS:
    void changed();
    void openedChanged();

private:
    void take(const Result<PreparedAttachment> &prepared);
    void show();
    AttachmentRow rowOf(const Attachment &about, bool waits) const;
    void loadThumb(const PreparedAttachment &prepared);
    void withContent(const QString &id, std::function<void(const QByteArray &)> then);
    std::optional<Attachment> aboutOf(const QString &id) const;
    void fail(const Error &error);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Use m_use;
    std::optional<Entry> m_entry;
    QList<PreparedAttachment> m_waiting;
    QList<Id> m_leaving;
    QHash<Id, QImage> m_thumbs;
    AttachmentModel m_rows;
    QString m_openedName, m_openedId, m_problem;
    int m_openedPages = 0;
    bool m_busy = false;
};

} // namespace dayplus
