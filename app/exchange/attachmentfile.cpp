// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/attachmentfile.h"

#include "domain/attachmentfault.h"
#include "exchange/attachmentpdf.h"
#include "exchange/attachmentpicture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHeadBytes = 1024;   ///< a PDF may have some bytes before its mark
constexpr int kLongestName = 200;

enum class Type { Unknown, Jpeg, Png, Pdf };

Type typeOf(const QByteArray &head)
{
    if (head.startsWith("\xFF\xD8\xFF"))
        return Type::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1A\n"))
        return Type::Png;
    return head.left(kHeadBytes).contains("%PDF-") ? Type::Pdf : Type::Unknown;
}

Error tooLarge()
{
    return {Fault::TooLarge, attachmentfault::kTooLarge, {}};
}

qint64 mostBytes(Type type)
{
    return type == Type::Pdf ? kMostKept : kMostPhotoFile;
}

QString nameFrom(const QString &name)
{
    QString kept = name.simplified();
    kept.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c == u'/' || c == u'\\'; });
    if (kept.size() <= kLongestName)
        return kept;
    const QString suffix = u'.' + QFileInfo(kept).suffix();
    return kept.left(kLongestName - suffix.left(10).size()) + suffix.left(10);
}

Error unreadable(const QFile &file)
{
    return {file.error() == QFileDevice::PermissionsError ? Fault::NoPermission : Fault::ReadFailed, file.errorString(), {}};
}

} // namespace

Result<PreparedAttachment> prepareAttachment(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Fault::NotFound, u"no such file"_s, {}};
    if (!info.isFile()) // a folder, a device, a pipe
        return Error{Fault::Unreadable, attachmentfault::kUnknownType, {}};
    if (info.size() > kMostPhotoFile)
        return tooLarge();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    const Type type = typeOf(file.peek(kHeadBytes));
    if (type == Type::Unknown)
        return Error{Fault::Unreadable, attachmentfault::kUnknownType, {}};
    const QByteArray bytes = file.read(mostBytes(type) + 1); // it may have grown meanwhile
    if (file.error() != QFileDevice::NoError)
        return unreadable(file);
    return prepareAttachment(bytes, info.fileName());
}

Result<PreparedAttachment> prepareAttachment(const QByteArray &bytes, const QString &name)
{
    const Type type = typeOf(bytes);
    if (type == Type::Unknown)
        return Error{Fault::Unreadable, attachmentfault::kUnknownType, {}};
    if (bytes.size() > mostBytes(type))
        return tooLarge();
    PreparedAttachment made;
    if (type == Type::Pdf) {
        const Result<int> pages = pagesOfPdf(bytes);
        if (!pages)
            return pages.error();
        made.about.type = u"application/pdf"_s;
        made.about.pages = *pages;
        made.content = bytes;
    } else {
        Result<CleanPicture> picture = cleanPicture(bytes, type == Type::Jpeg ? PictureFormat::Jpeg : PictureFormat::Png, kLongestSide);
        if (!picture)
            return picture.error();
        made.about.type = type == Type::Jpeg ? u"image/jpeg"_s : u"image/png"_s;
        made.about.width = picture->size.width();
        made.about.height = picture->size.height();
        made.content = std::move(picture.value().bytes);
    }
    if (made.content.size() > kMostKept)
        return tooLarge();
    made.about.name = nameFrom(name);
    made.about.bytes = made.content.size();
    made.about.digest = QCryptographicHash::hash(made.content, QCryptographicHash::Sha256);
    return made;
}

} // namespace dayplus
