// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/answer.h"

#include <QHash>
#include <QStringList>

namespace dayplus::cli {

/** One option a command takes: "--name VALUE", or "--name" alone when `value` is null. */
struct OptionSpec {
    const char *name;
    const char *value;
    const char *help;
    bool many = false;  ///< may be given several times; the values are joined by line breaks
};

/** What stood on the command line: words in order, and options by name. */
class Arguments {
public:
    /** Reads "--name value", "--name=value", flags, words; "--" ends the options. Every option must be in `known`. */
    static Answer<Arguments> parse(const QStringList &given, const QList<OptionSpec> &known);

    const QStringList &words() const { return m_words; }
    QString word(qsizetype index) const { return m_words.value(index); }
    bool has(QLatin1StringView option) const { return m_options.contains(option); }
    QString value(QLatin1StringView option, const QString &fallback = {}) const { return m_options.value(option, fallback); }
    /** The whole number of an option between the limits, or `fallback` if it wasn't given. */
    Answer<int> number(QLatin1StringView option, int fallback, int least, int most) const;

private:
    QStringList m_words;
    QHash<QString, QString> m_options;
};

/** "a, b or c", for the sentence that says what would have been right. */
QString oneOf(const QStringList &choices);

} // namespace dayplus::cli
