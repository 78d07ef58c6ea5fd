// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

namespace dayplus {

/** emergency-card.json in a folder only the person can look into (configFolder()). Never in the vault's folder or a backup. */
class EmergencyCardFile : public CardFile {
public:
    /** `folder` is made, for its owner only, when the first card is written. */
    explicit EmergencyCardFile(const QString &folder);
    std::optional<QByteArray> read() const override;
    Done write(const QByteArray &json) override;
    Done remove() override;
    QString file() const { return m_file; }

private:
    QString m_file;
};

} // namespace dayplus
