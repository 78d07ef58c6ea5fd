// SPDX-License-Identifier: GPL-3.0-or-later
#include "shippedcatalogues.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace dayplus {

Result<Catalogues> shippedCatalogues()
{
    const QDir folder(u":/dayplus/catalogue"_s);
    QMap<QString, QByteArray> files;
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Fault::ReadFailed, name, {}};
        files.insert(name, file.readAll());
    }
    return Catalogues::parse(files);
}

} // namespace dayplus
