// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/attachmentsviewmodel.h"

#include "journal/futures.h"
#include "wording/faults.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

/** Runs blocking work beside the screens. */
template<typename T> QFuture<Result<T>> beside(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

/** The picture, no larger than `longest`. */
Result<QImage> decoded(const QByteArray &bytes, int longest)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    if (reader.size().isValid())
        reader.setScaledSize(reader.size().scaled(longest, longest, Qt::KeepAspectRatio).boundedTo(reader.size()));
    const QImage image = reader.read();
    return image.isNull() ? Result<QImage>(Error{Fault::Unreadable, u"attachment: the picture can't be drawn"_s, {}}) : Result<QImage>(image);
}

bool isPicture(const Attachment &about)
{
    return about.type.startsWith("image/"_L1);
}

} // namespace

void AttachmentModel::show(const QList<AttachmentRow> &rows)
{
    setRows(rows);
    Q_EMIT countChanged();
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    const AttachmentRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case AttachmentId: return row->id;
    case Qt::DisplayRole:
    case Name: return row->name;
    case Detail: return row->detail;
    case Thumb: return row->thumb;
    case Picture: return row->picture;
    case Pages: return row->pages;
    case Waiting: return row->waiting;
    default: return {};
    }
}

QHash<int, QByteArray> AttachmentModel::roleNames() const
{
    return {{AttachmentId, "attachmentId"}, {Name, "name"}, {Detail, "detail"}, {Thumb, "thumb"}, {Picture, "picture"}, {Pages, "pages"}, {Waiting, "waiting"}};
}

AttachmentsViewModel::AttachmentsViewModel(Journal &journal, Roster &roster, Notices &notices, Use use, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices), m_use(use)
{
    connect(&m_roster, &Roster::changed, this, &AttachmentsViewModel::show);
}

void AttachmentsViewModel::setEntry(const Entry &entry)
{
    m_entry = entry;
    show();
}

AttachmentRow AttachmentsViewModel::rowOf(const Attachment &about, bool waits) const
{
    AttachmentRow row;
    row.id = about.id.toString(QUuid::WithoutBraces);
    row.name = about.name;
    row.picture = isPicture(about);
    row.pages = about.pages;
    row.waiting = waits;
    row.thumb = m_thumbs.value(about.id);
    const QString size = QLocale().formattedDataSize(about.bytes, 1, QLocale::DataSizeSIFormat);
    if (row.picture) //: %1 is a size like 1.2 MB
        row.detail = tr("Photo, %1", "photo or document").arg(size);
    else if (about.pages == 1) //: %1 is a size like 1.2 MB
        row.detail = tr("PDF, 1 page, %1", "photo or document").arg(size);
    else //: %1 is a number, %2 a size like 1.2 MB
        row.detail = tr("PDF, %1 pages, %2", "photo or document").arg(about.pages).arg(size);
    return row;
}

void AttachmentsViewModel::show()
{
    QList<AttachmentRow> rows;
    if (m_entry)
        for (const Id &id : (*m_entry)->attachments)
            if (const std::optional<Attachment> about = m_leaving.contains(id) ? std::nullopt : m_roster.attachment(id))
                rows.append(rowOf(*about, false));
    for (const PreparedAttachment &prepared : std::as_const(m_waiting))
        rows.append(rowOf(prepared.about, true));
    m_rows.show(rows);
    Q_EMIT changed();
}

/** Its row changes when it is drawn. */
void AttachmentsViewModel::loadThumb(const PreparedAttachment &prepared)
{
    if (!isPicture(prepared.about))
        return;
    onResult(beside<QImage>([content = prepared.content] { return decoded(content, kThumb); }), this, [this, id = prepared.about.id](const Result<QImage> &image) {
        if (!image)
            return;
        m_thumbs.insert(id, *image);
        show();
    });
}

std::optional<Attachment> AttachmentsViewModel::aboutOf(const QString &id) const
{
    const Id wanted = Id::fromString(id);
    for (const PreparedAttachment &prepared : m_waiting)
        if (prepared.about.id == wanted)
            return prepared.about;
    return m_roster.attachment(wanted);
}

void AttachmentsViewModel::withContent(const QString &id, std::function<void(const QByteArray &)> then)
{
    const Id wanted = Id::fromString(id);
    for (const PreparedAttachment &prepared : std::as_const(m_waiting))
        if (prepared.about.id == wanted)
            return then(prepared.content);
    onResult(m_journal.store().content(wanted), this, [this, then = std::move(then)](const Result<QByteArray> &content) {
        content ? then(*content) : fail(content.error());
    });
}

void AttachmentsViewModel::add(const QUrl &file)
{
    if (m_busy)
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    onResult(beside<PreparedAttachment>([path] { return prepareAttachment(path); }), this,
             [this](const Result<PreparedAttachment> &prepared) { take(prepared); });
}

void AttachmentsViewModel::take(const Result<PreparedAttachment> &prepared)
{
    m_busy = false;
    if (!prepared)
        return fail(prepared.error());
    if (m_use == Use::Form || !m_entry) {
        PreparedAttachment waits = *prepared;
        waits.about.id = m_journal.newId();
        waits.about.patient = m_roster.currentPatient();
        waits.about.bytes = waits.content.size();
        m_waiting.append(waits);
        loadThumb(waits);
        return show();
    }
    m_busy = true;
    onResult(m_journal.attachTo(*m_entry, prepared->about, prepared->content), this, [this](const Result<Id> &id) {
        m_busy = false;
        if (!id)
            return fail(id.error());
        m_notices.said(tr("Kept in the vault, without the place and time a camera writes into a photo.", "notice: a photo or document was added"), true);
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void AttachmentsViewModel::remove(const QString &id)
{
    const Id wanted = Id::fromString(id);
    if (m_waiting.removeIf([wanted](const PreparedAttachment &prepared) { return prepared.about.id == wanted; }) > 0)
        return show();
    if (!m_entry || m_busy || !(*m_entry)->attachments.contains(wanted))
        return;
    if (m_use == Use::Form) {
        m_leaving.append(wanted);
        return show();
    }
    m_busy = true;
    onResult(m_journal.detach(*m_entry, wanted), this, [this](const Done &done) {
        m_busy = false;
        if (!done)
            return fail(done.error());
        m_notices.said(tr("Taken away.", "notice: a photo or document"), true);
        Q_EMIT changed();
    });
}

void AttachmentsViewModel::open(const QString &id)
{
    const std::optional<Attachment> about = m_roster.attachment(Id::fromString(id));
    if (!about)
        return;
    m_openedId = id;
    m_openedName = about->name;
    m_openedPages = std::max(1, about->pages);
    Q_EMIT openedChanged();
}

void AttachmentsViewModel::close()
{
    m_openedId.clear();
    m_openedName.clear();
    m_openedPages = 0;
    Q_EMIT openedChanged();
}

QString AttachmentsViewModel::copyName(const QString &id) const
{
    const std::optional<Attachment> about = aboutOf(id);
    return about ? about->name : QString();
}

void AttachmentsViewModel::saveCopy(const QString &id, const QUrl &file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    withContent(id, [this, path](const QByteArray &content) {
        onResult(beside<std::monostate>([path, content]() -> Done {
            QSaveFile copy(path);
            if (!copy.open(QIODevice::WriteOnly))
                return Error{Fault::NoPermission, copy.errorString(), {}};
            copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            if (copy.write(content) != content.size() || !copy.commit())
                return Error{Fault::WriteFailed, copy.errorString(), {}};
            return done();
        }), this, [this](const Done &saved) {
            if (!saved)
                return fail(saved.error());
            m_notices.said(tr("A copy was saved. Outside the vault anyone who gets it can read it.", "notice: a photo or document"), false);
        });
    });
}

void AttachmentsViewModel::fail(const Error &error)
{
    m_problem = sentence(error);
    Q_EMIT changed();
}

} // namespace dayplus
