// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "wording/faults.h"

#include <QJsonDocument>
#include <cstdio>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QByteArray bytesOf(const QJsonValue &json)
{
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Compact);
}

QJsonObject errorJson(const Refusal &refusal, const QString &text)
{
    QJsonObject error{{u"sentence"_s, text}};
    if (!refusal.wrongUse.isEmpty()) {
        error.insert(u"fault"_s, u"wrong-use"_s);
        return error;
    }
    error.insert(u"fault"_s, faultKey(refusal.error.fault));
    if (!refusal.error.note.isEmpty())
        error.insert(u"note"_s, refusal.error.note);
    QJsonArray problems;
    for (const Problem &problem : refusal.error.problems) {
        QJsonObject one{{u"field"_s, fieldKey(problem.field)}, {u"why"_s, whyKey(problem.why)},
                        {u"asks"_s, problem.weight == Problem::Weight::Ask}};
        if (!problem.suggestion.isEmpty())
            one.insert(u"suggestion"_s, problem.suggestion);
        problems.append(one);
    }
    if (!problems.isEmpty())
        error.insert(u"problems"_s, problems);
    return error;
}

} // namespace

void Console::say(const QString &text, const QJsonValue &json) const
{
    write(stdout, m_json ? bytesOf(json) : text.toUtf8());
    write(stdout, "\n");
    std::fflush(stdout);
}

void Console::line(const QString &text) const
{
    if (m_json)
        return;
    write(stdout, text.toUtf8() + '\n');
}

void Console::beginArray()
{
    m_first = true;
    if (m_json)
        write(stdout, "[");
}

void Console::element(const QJsonObject &json)
{
    if (!m_json)
        return;
    write(stdout, m_first ? "\n" : ",\n");
    write(stdout, bytesOf(json));
    m_first = false;
}

void Console::endArray()
{
    if (m_json)
        write(stdout, m_first ? "]\n" : "\n]\n");
    std::fflush(stdout);
}

int Console::refuse(const Refusal &refusal, const QString &synopsis) const
{
    std::fflush(stdout);
    const bool wrongUse = !refusal.wrongUse.isEmpty();
    QString text = wrongUse ? refusal.wrongUse : refusal.sentence;
    if (text.isEmpty())
        text = sentence(refusal.error);
    if (m_json) {
        write(stderr, bytesOf(QJsonObject{{u"error"_s, errorJson(refusal, text)}}) + '\n');
    } else {
        write(stderr, text.toUtf8() + '\n');
        if (wrongUse && !synopsis.isEmpty())
            write(stderr, "Use: " + synopsis.toUtf8() + '\n');
        if (!wrongUse && !refusal.error.note.isEmpty())
            write(stderr, "(" + refusal.error.note.toUtf8() + ")\n");
    }
    return wrongUse ? 2 : 1;
}

void Console::remark(const QString &text) const
{
    std::fflush(stdout);
    write(stderr, text.toUtf8() + '\n');
}

QString count(qint64 n, const char *one, const char *several)
{
    return QString::number(n) + u' ' + QLatin1StringView(n == 1 ? one : several);
}

QString faultKey(Fault fault)
{
    switch (fault) {
    case Fault::Invalid: return u"invalid"_s;
    case Fault::NotFound: return u"not-found"_s;
    case Fault::Exists: return u"exists"_s;
    case Fault::Locked: return u"locked"_s;
    case Fault::WrongKey: return u"wrong-key"_s;
    case Fault::NotAVault: return u"not-a-vault"_s;
    case Fault::TooNew: return u"too-new"_s;
    case Fault::Corrupt: return u"corrupt"_s;
    case Fault::RolledBack: return u"rolled-back"_s;
    case Fault::InUse: return u"in-use"_s;
    case Fault::Busy: return u"busy"_s;
    case Fault::NoPermission: return u"no-permission"_s;
    case Fault::NoSpace: return u"no-space"_s;
    case Fault::NoMemory: return u"no-memory"_s;
    case Fault::WeakPassphrase: return u"weak-passphrase"_s;
    case Fault::ReadFailed: return u"read-failed"_s;
    case Fault::WriteFailed: return u"write-failed"_s;
    case Fault::Unreadable: return u"unreadable"_s;
    case Fault::TooLarge: return u"too-large"_s;
    case Fault::Cancelled: return u"cancelled"_s;
    case Fault::NothingToUndo: return u"nothing-to-undo"_s;
    case Fault::NothingToRedo: return u"nothing-to-redo"_s;
    case Fault::Internal: return u"internal"_s;
    }
    return {};
}

QString fieldKey(Field field)
{
    static constexpr const char *keys[] = {
        "", "patient", "name", "birth-date", "kind", "code", "when", "until", "value", "unit", "comparator", "level", "text", "note",
        "state", "reporter", "label", "day0", "dose", "steps", "substance", "reaction", "phone", "passphrase", "facts",
    };
    static_assert(std::size(keys) == size_t(Field::Facts) + 1);
    return QString::fromLatin1(keys[int(field)]);
}

QString whyKey(Why why)
{
    static constexpr const char *keys[] = {
        "missing", "not-a-number", "too-long", "in-the-future", "ends-before-start", "not-a-date", "unknown-code", "unknown-unit",
        "impossible", "unlikely", "wrong-scale", "wrong-unit", "not-allowed", "contradiction",
    };
    static_assert(std::size(keys) == size_t(Why::Contradiction) + 1);
    return QString::fromLatin1(keys[int(why)]);
}

} // namespace dayplus::cli
