// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

Answer<Arguments> Arguments::parse(const QStringList &given, const QList<OptionSpec> &known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &word = given.at(i);
        if (word == "--"_L1) {
            arguments.m_words += given.mid(i + 1);
            break;
        }
        if (!word.startsWith("--"_L1)) {
            arguments.m_words << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto spec = std::find_if(known.begin(), known.end(), [&](const OptionSpec &s) { return name == QLatin1StringView(s.name); });
        if (spec == known.end())
            return WrongUse{u"There is no option --%1 here."_s.arg(name)};
        const bool again = arguments.m_options.contains(name);
        if (again && !spec->many)
            return WrongUse{u"--%1 was given twice."_s.arg(name)};
        if (!spec->value) {
            if (equals >= 0)
                return WrongUse{u"--%1 takes no value."_s.arg(name)};
            arguments.m_options.insert(name, {});
        } else if (equals >= 0 || (i + 1 < given.size() && !given.at(i + 1).startsWith("--"_L1))) {
            const QString value = equals >= 0 ? word.mid(equals + 1) : given.at(++i);
            arguments.m_options.insert(name, again ? arguments.m_options.value(name) + u'\n' + value : value);
        } else {
            return WrongUse{u"--%1 needs a value: %2."_s.arg(name, QLatin1StringView(spec->value))};
        }
    }
    return arguments;
}

Answer<int> Arguments::number(QLatin1StringView option, int fallback, int least, int most) const
{
    if (!has(option))
        return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return WrongUse{u"--%1 takes a whole number from %2 to %3."_s.arg(option).arg(least).arg(most)};
    return number;
}

QString oneOf(const QStringList &choices)
{
    if (choices.size() < 2)
        return choices.join(QString());
    return u"%1 or %2"_s.arg(choices.first(choices.size() - 1).join(u", "_s), choices.last());
}

} // namespace dayplus::cli
