// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/answer.h"
#include "domain/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dayplus::cli {

/** Standard output and standard error. Answers are JSON with --json, plain sentences otherwise; errors never go to stdout. */
class Console {
public:
    explicit Console(bool json) : m_json(json) {}
    bool isJson() const { return m_json; }

    /** One answer in both forms; only the wanted one is made. Flushed before it returns. */
    void say(const QString &text, const QJsonValue &json) const;
    void line(const QString &text) const;
    /** A JSON array, element by element, so that a long one needs no memory. Plain output: one line each. */
    void beginArray();
    void element(const QJsonObject &json);
    void endArray();

    /** Says why on stderr and returns the exit code: 1 for a failure, 2 for wrong use. */
    int refuse(const Refusal &refusal, const QString &synopsis) const;
    /** A remark on stderr that changes nothing ("1 entry was kept"). */
    void remark(const QString &text) const;

private:
    bool m_json = false;
    bool m_first = true;
};

/** "1 entry", "4290 entries". */
QString count(qint64 n, const char *one, const char *several);
/** "wrong-key": how a fault is named in JSON. */
QString faultKey(Fault fault);
QString fieldKey(Field field);
QString whyKey(Why why);

} // namespace dayplus::cli
