// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/cardviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "report/walletsheet.h"
#include "viewmodels/qrpicture.h"

#include <QFileInfo>
#include <QSaveFile>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QString kSetting = u"emergency-card"_s; ///< whose card is on; so that a lost file or another patient is noticed

QList<CardLineRow> rowsOf(const EmergencyCard &card)
{
    QList<CardLineRow> rows;
    for (const CardField &field : card.fields)
        rows.append({cardFieldName(field.id), field.text, {}});
    return rows;
}

} // namespace

CardViewModel::CardViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices, CardFile *file)
    : m_journal(journal), m_roster(roster), m_watch(watch), m_notices(notices), m_file(file)
{
    connect(&m_watch, &CallWatch::looked, this, &CardViewModel::refresh);
    refresh();
}

bool CardViewModel::isChosen() const
{
    return m_file && m_roster.setting(kSetting).toString() == m_roster.currentPatient().toString(QUuid::WithoutBraces);
}

QString CardViewModel::warning() const
{
    return safetyWords(m_journal.catalogues(), u"card_unencrypted");
}

void CardViewModel::refresh()
{
    const quint64 reading = ++m_reading;
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Allergy};
    if (query.patient.isNull() || !m_watch.context().catalogues)
        return;
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &found) {
        if (reading == m_reading && found)
            take(*found);
    });
}

void CardViewModel::take(const QList<Entry> &allergies)
{
    const Id patient = m_roster.currentPatient();
    CardFacts facts{m_roster.patient(patient).value_or(Patient()), m_roster.courseFor(patient, m_journal.now().date()), {}, m_watch.sheet(),
                    m_watch.context(), allergies};
    if (const TemplateInfo *treatment = facts.course ? m_roster.treatment(facts.course->templateId) : nullptr)
        facts.treatmentLabel = treatment->label;
    m_card = cardFrom(facts);
    m_lines.setRows(rowsOf(m_card));
    QList<CardLineRow> wallet;
    for (const WalletLine &line : walletLines(facts))
        wallet.append({line.title, line.text, line.source});
    m_wallet.setRows(wallet);
    m_qr = qrDataUrl(toQrText(m_card));
    m_on = isChosen();
    m_ready = true;
    keepFile();
    Q_EMIT changed();
}

/** The file says what the screen says, or is not there. Another patient's card is left alone. */
void CardViewModel::keepFile()
{
    if (!m_file || !m_on)
        return;
    const QByteArray json = toJson(m_card);
    if (m_file->read() == json)
        return;
    if (const Done written = m_file->write(json); !written)
        m_notices.failed(written.error());
}

void CardViewModel::setOn(bool on)
{
    if (!m_file || !m_ready || on == m_on)
        return;
    const Done kept = on ? m_file->write(toJson(m_card)) : m_file->remove();
    if (!kept) {
        m_notices.failed(kept.error());
        return Q_EMIT changed();
    }
    m_on = on;
    Q_EMIT changed();
    const QJsonValue whose = on ? QJsonValue(m_roster.currentPatient().toString(QUuid::WithoutBraces)) : QJsonValue(QString());
    onResult(m_journal.put(Setting{kSetting, whose}), this, [this, on](const Result<Id> &stored) {
        if (!stored)
            return m_notices.failed(stored.error());
        m_notices.said(on ? tr("The card is on this device now.", "notice") : tr("The card was deleted from this device.", "notice"), false);
    });
}

void CardViewModel::saveWallet(const QUrl &url)
{
    WalletSheet sheet{tr("Wallet card"), {}, safetyWords(m_journal.catalogues(), u"footer"), m_on ? qrPicture(toQrText(m_card)) : QImage(), {}};
    for (const CardLineRow &row : m_wallet.rows())
        sheet.lines.append({row.title, row.text, row.source});
    QSaveFile file(url.isLocalFile() ? url.toLocalFile() : url.toString());
    Done written = Error{Fault::NoPermission, {}, {}};
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        written = writeWalletSheet(file, sheet);
        if (written && !file.commit())
            written = Error{Fault::WriteFailed, file.errorString(), {}};
    }
    if (!written)
        return m_notices.failed(written.error());
    //: %1 is a file name
    m_notices.said(tr("Saved as %1. It is not encrypted.", "notice").arg(QFileInfo(file.fileName()).fileName()), false);
}

LockCardViewModel::LockCardViewModel(CardFile *file, QObject *parent) : QObject(parent), m_file(file)
{
    reload();
}

QString LockCardViewModel::emergency() const
{
    const QString number = m_card.text(u"emergency_number"_s);
    return number.isEmpty() ? u"112"_s : number;
}

void LockCardViewModel::reload()
{
    const std::optional<QByteArray> bytes = m_file ? m_file->read() : std::nullopt;
    m_present = bytes.has_value();
    m_problem.clear();
    m_card = {};
    if (m_present) {
        if (const auto card = cardFromJson(*bytes))
            m_card = *card;
        else
            m_problem = tr("The emergency card on this device cannot be read. Open Dayplus and turn it on again.");
    }
    m_lines.setRows(rowsOf(m_card));
    Q_EMIT changed();
}

} // namespace dayplus
