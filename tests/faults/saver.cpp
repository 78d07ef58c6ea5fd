// SPDX-License-Identifier: GPL-3.0-or-later
// Saves made-up entries through the real store until it is killed:  saver VAULT STATE RECOVERY-CODE SEED
// Says "try …" before each step and "ok" after its future has finished; tst_kill compares that with what is found afterwards.
#include "domain/ports.h"
#include "storage/vaults.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <cstdio>
#include <unistd.h>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** One write call, so that a line is in the pipe whole or not at all. */
void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), std::size_t(whole.size())) != whole.size())
        std::_Exit(3);
}

Entry made(Id id, qint64 number, int noteLength)
{
    EntryDraft draft;
    draft.kind = Kind::Lab;
    draft.code = u"crp"_s;
    draft.when = Moment::onDay(QDate(2026, 3, 10).addDays(number % 700));
    draft.value = Quantity{Decimal{number, -1}, u"mg/L"_s, Comparator::None};
    draft.note = QString(noteLength, u'n');
    return Entry::restored(id, draft, {}, QDateTime(QDate(2026, 3, 10), QTime(8, 0), Qt::UTC));
}

Write kept(Id id, const QByteArray &content)
{
    Attachment about;
    about.id = id;
    about.name = u"letter.pdf"_s;
    about.type = u"application/pdf"_s;
    about.bytes = content.size();
    about.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    Write write = Write::put(about);
    write.content = content;
    return write;
}

/** A step of one to three records: some new, some the last one again, now and then a removal or a document. */
class Steps {
public:
    explicit Steps(quint32 seed) : m_random(seed), m_world(World::real()) {}

    QList<Write> next(QByteArray *description)
    {
        const quint32 kind = m_random.bounded(10U);
        QList<Write> writes;
        if (kind == 0 && !m_last.isNull()) {
            *description += " gone " + m_last.toByteArray(QUuid::WithoutBraces);
            writes += Write::remove(RecordKind::Entry, m_last);
            m_last = {};
            return writes;
        }
        if (kind == 9 && m_random.bounded(2U) == 0) {
            const QByteArray content(300'000 + int(m_random.bounded(1000U)), char('a' + m_random.bounded(26U)));
            const Write document = kept(m_world.newId(), content);
            *description += " put " + document.id.toByteArray(QUuid::WithoutBraces) + ' ' + QByteArray::number(-content.size());
            writes += document;
            return writes;
        }
        const int count = kind == 1 ? 3 : 1;
        for (int i = 0; i < count; ++i) {
            const bool again = kind < 4 && kind > 1 && !m_last.isNull();
            m_last = again ? m_last : m_world.newId();
            const qint64 number = m_random.bounded(1, 100000);
            *description += " put " + m_last.toByteArray(QUuid::WithoutBraces) + ' ' + QByteArray::number(number);
            writes += Write::put(made(m_last, number, int(m_random.bounded(8U)) == 0 ? 9000 : 60));
        }
        return writes;
    }
    ChangeSet changeSet() const
    {
        ChangeSet made;
        made.id = m_world.newId();
        made.at = QDateTime::currentDateTimeUtc();
        made.title = u"add"_s;
        return made;
    }

private:
    QRandomGenerator m_random;
    World m_world;
    Id m_last;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const auto vaults = makeVaults({QString::fromLocal8Bit(argv[2]), {}});
    const auto store = vaults->unlockWithCode(QString::fromLocal8Bit(argv[1]), QString::fromLatin1(argv[3]));
    if (!store) {
        std::fprintf(stderr, "saver: %d %s\n", int(store.error().fault), qPrintable(store.error().note));
        return 1;
    }
    Steps steps(QByteArray(argv[4]).toUInt());
    for (;;) {
        QByteArray description = "try";
        const auto writes = steps.next(&description);
        say(description);
        if (!(*store)->write(steps.changeSet(), writes).takeResult())
            return 1;
        say("ok");
    }
}
