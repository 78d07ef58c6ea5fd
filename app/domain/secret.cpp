// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include <QString>

namespace dayplus {

Secret Secret::fromText(const QString &text)
{
    QString normal = text.normalized(QString::NormalizationForm_KC);
    Secret secret(normal.toUtf8());
    if (normal.constData() != text.constData()) // else it is the caller's own text
        normal.fill(QChar(0));
    return secret;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

void Secret::wipe()
{
    volatile char *bytes = m_bytes.isEmpty() ? nullptr : m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
    m_bytes.clear();
}

} // namespace dayplus
