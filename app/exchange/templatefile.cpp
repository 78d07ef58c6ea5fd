// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/templatefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

Result<Template> templateFromFile(const QString &path, const QList<TemplateInfo> &known, const Catalogues &catalogues)
{
    constexpr qint64 kMostRead = 257 * 1024; // one more than a template may have, so that a longer one is noticed
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, file.errorString(), {}};
    const QByteArray json = file.read(kMostRead);
    const Result<TemplateInfo> read = templateFromJson(json, catalogues);
    if (!read)
        return read.error();
    if (std::any_of(known.begin(), known.end(), [&read](const TemplateInfo &one) { return one.id == read->id; }))
        return Error{Fault::Exists, u"there is already a treatment \"%1\""_s.arg(read->id), {}};
    return Template{{}, read->id, QString::fromUtf8(json), QFileInfo(path).fileName()};
}

} // namespace dayplus
