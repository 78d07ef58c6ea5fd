// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/keyslots.h"
#include "storage/recoverycode.h"
#include "tests/storage/vaultfixture.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0(2026, 3, 10);

/** Strings that occur nowhere by chance. */
class Needles {
public:
    QString next()
    {
        m_made += u"needle%1qzxw"_s.arg(int(m_made.size()), 3, 10, QLatin1Char('0'));
        return m_made.last();
    }
    QByteArray nextBytes() { return next().toUtf8().left(16).leftJustified(16, 'q'); }
    const QStringList &made() const { return m_made; }

private:
    QStringList m_made;
};

/** Every file under a folder that holds a needle: as UTF-8, as UTF-16, in capitals. Also counts the bytes it looked at. */
QStringList found(const QString &folder, const QStringList &needles, qint64 *looked = nullptr)
{
    QStringList hits;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            hits += file.fileName() + u" can't be read"_s;
        const QByteArray bytes = file.readAll();
        if (looked)
            *looked += bytes.size();
        for (const QString &needle : needles) {
            const QString core = needle.left(14);
            const QByteArray wide(reinterpret_cast<const char *>(core.utf16()), core.size() * 2);
            if (bytes.contains(core.toUtf8()) || bytes.contains(core.toUpper().toUtf8()) || bytes.contains(wide))
                hits += file.fileName() + u": "_s + needle;
        }
    }
    return hits;
}

/** A needle in every text of every kind of entry facts. */
QList<Facts> allFacts(Needles &needles)
{
    const auto word = [&] { return needles.next(); };
    return {LabFacts{word(), word(), word(), word(), word()},
            AllergyFacts{AllergyFacts::Answer::Allergic, word(), word(), word()},
            ConditionFacts{word(), word()},
            VaccineFacts{word(), word(), 1},
            IvigFacts{IvigFacts::Purpose::Replacement, word(), word(), word()},
            EventFacts{1, word(), word()},
            CallFacts{word(), word(), word()},
            SummaryFacts{word(), word(), 3},
            StatementFacts{word(), word()},
            QuestionFacts{word(), {}, {}},
            TreatmentFacts{word(), word(), word()},
            MeasureFacts{word()},
            ThinkingFacts{{word()}, {word()}, word(), word()}};
}

QList<Record> recordsFullOf(Needles &needles)
{
    const auto word = [&] { return needles.next(); };
    const Id patient = newId();
    QList<Record> records;
    for (const Facts &facts : allFacts(needles)) {
        EntryDraft draft;
        draft.patient = patient;
        draft.code = word();
        draft.label = word();
        draft.codings = {{word(), word(), word()}};
        draft.when = Moment::onDay(kDay0);
        draft.when.given = word();
        draft.when.zone = word();
        draft.value = word();
        draft.facts = facts;
        draft.note = word();
        draft.source = {newId(), word(), needles.nextBytes(), word()};
        records += entry(draft);
        draft.value = Quantity{Decimal{1, 0}, word(), Comparator::None};
        records += entry(draft);
    }
    const auto source = [&] { return Source{newId(), word(), needles.nextBytes(), word()}; };
    records += Patient{patient, word(), {}, word(), word(), word(), word(), word(), word(), source(), word(), word(), word(), word(), word()};
    records += Person{newId(), word(), Person::Role::Caregiver, patient};
    records += Course{newId(), patient, word(), word(), Moment::onDay(kDay0)};
    Medicine medicine;
    medicine.id = newId();
    medicine.patient = patient;
    medicine.code = word();
    medicine.name = word();
    medicine.codings = {{word(), word(), word()}};
    medicine.purpose = word();
    medicine.steps = {{Moment::onDay(kDay0), Quantity{Decimal{5, 0}, word(), Comparator::None}, true, word()}};
    medicine.stopReason = word();
    medicine.status = word();
    medicine.note = word();
    medicine.source = source();
    medicine.stock = Stock{Decimal{30, 0}, Moment::onDay(kDay0), Decimal{1, 0}, word()};
    records += medicine;
    records += Setting{word(), word()};
    records += Taper{newId(), patient, medicine.id, word(), {{Moment::onDay(kDay0), word(), word(), {{kDay0, Decimal{40, 0}, word()}}}}, word()};
    records += CallSheet{newId(), patient, word(), word(), {{word(), word(), word(), word(), true}}, Moment::onDay(kDay0), word()};
    records += Template{newId(), word(), word(), word()};
    return records;
}

/** A document that is nothing but needles, longer than a part of it in the vault. */
Write documentFullOf(Needles &needles)
{
    const QByteArray content = needles.next().toUtf8().repeated(40'000);
    Attachment about;
    about.id = newId();
    about.name = needles.next();
    about.type = QStringLiteral("application/pdf");
    about.bytes = content.size();
    about.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    Write write = Write::put(about);
    write.content = content;
    return write;
}

} // namespace

class TestNeedles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_search_finds_a_needle_that_lies_open()
    {
        QTemporaryDir place;
        const QStringList needles{u"needle001qzxw"_s};
        for (const QByteArray &bytes : {QByteArray("xxneedle001qzxwxx"), QByteArray("NEEDLE001QZXW"),
                                        QByteArray(reinterpret_cast<const char *>(needles.first().utf16()), 26)}) {
            QFile file(place.filePath(u"open"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            QCOMPARE(found(place.path(), needles).size(), 1);
        }
    }

    void nothing_that_was_typed_can_be_read_in_any_file()
    {
        VaultFixture vault;
        QVERIFY(vault.create());
        Needles needles;
        const QList<Record> records = recordsFullOf(needles);
        QVERIFY(needles.made().size() >= 50);
        qint64 looked = 0;
        const auto nothingOpen = [&] { return found(vault.place(), needles.made() + QStringList{vault.code()}, &looked).join(u'\n'); };
        QList<Write> writes;
        for (const Record &record : records)
            writes += Write::put(record);
        const Write document = documentFullOf(needles);
        writes += document;
        ChangeSet changeSet = step(ChangeSet::Origin::Edit, needles.next());
        changeSet.file = needles.next();
        const auto receipt = wait(vault.store().write(changeSet, writes));
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().note));
        QCOMPARE(nothingOpen(), QString());

        EntryQuery query;
        query.search = needles.made().first();
        QVERIFY(wait(vault.store().entries(query, {}, 500)));
        QVERIFY(*document.content == *wait(vault.store().content(document.id)));
        QVERIFY(vault.undo() && vault.redo());
        // Pages of a long import wait in the vault.
        QVERIFY(wait(vault.store().beginBulk(step(ChangeSet::Origin::Import))));
        while (writes.size() < 5000)
            writes += writes;
        QVERIFY(wait(vault.store().writeBulk(writes)));
        QCOMPARE(nothingOpen(), QString());
        vault.lock();
        QCOMPARE(nothingOpen(), QString());
        QVERIFY(looked > 3'000'000);
    }

    void the_journal_of_an_open_transaction_is_not_readable()
    {
        VaultFixture vault;
        QVERIFY(vault.create());
        Needles needles;
        for (const Record &record : recordsFullOf(needles))
            QVERIFY(vault.put(record));
        vault.lock();
        const auto keySlots = storage::KeySlots::parse(vault.contents(u"vault.slots"_s));
        const auto key = keySlots->open(storage::SlotType::RecoveryCode, *storage::recoveryBytesOf(vault.code()));
        const auto connection = storage::openEncrypted(vault.file(u"vault.db"_s), key->vaultKey);
        QVERIFY(connection);
        // A cache of a few pages: the half-done transaction is on disk, the old pages in the journal.
        QVERIFY((*connection)->script("PRAGMA cache_size = 4; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                                      "UPDATE entry SET code = code || 'x', unit = unit || 'y'; UPDATE record SET seq = seq;"
                                      "INSERT INTO content(attachment, part, bytes) SELECT record, seq, CAST(json AS BLOB) FROM history;"
                                      "INSERT INTO incoming(kind, id, json) SELECT kind, record, json FROM history;"
                                      "DELETE FROM words WHERE rowid > 0"));
        QVERIFY(vault.contents(u"vault.db-journal"_s).size() > 20'000);
        QCOMPARE(found(vault.place(), needles.made()).join(u'\n'), QString());
        QVERIFY((*connection)->script("ROLLBACK"));
    }
};

QTEST_GUILESS_MAIN(TestNeedles)
#include "tst_needles.moc"
