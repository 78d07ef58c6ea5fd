// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include <QFile>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The terminal without echo for as long as it lives. */
class QuietTerminal {
public:
    QuietTerminal() : m_terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_terminal < 0 || ::tcgetattr(m_terminal, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isQuiet = ::tcsetattr(m_terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        if (m_terminal >= 0)
            ::close(m_terminal);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    bool isQuiet() const { return m_isQuiet; }

    /** One line, without its end; nullopt at the end of input. */
    std::optional<QByteArray> ask(const char *prompt)
    {
        print(prompt);
        QByteArray line;
        char c = 0;
        while (::read(m_terminal, &c, 1) == 1) {
            if (c == '\n') {
                print("\n");
                return line;
            }
            line += c;
        }
        return std::nullopt;
    }

private:
    void print(const char *text)
    {
        const auto length = qstrlen(text);
        if (::write(m_terminal, text, length) != ssize_t(length))
            m_isQuiet = false;
    }
    int m_terminal = -1;
    termios m_before{};
    bool m_isQuiet = false;
};

Answer<Secret> fromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, u"the passphrase file"_s, {}};
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret::fromText(QString::fromUtf8(line));
}

Answer<Secret> fromTerminal(Ask ask)
{
    QuietTerminal terminal;
    if (!terminal.isQuiet())
        return WrongUse{u"There is no terminal to ask for the passphrase: use --passphrase-file or DAYPLUS_PASSPHRASE."_s};
    const auto first = terminal.ask("Passphrase: ");
    if (!first)
        return Error{Fault::Cancelled, {}, {}};
    if (ask == Ask::Twice) {
        const auto second = terminal.ask("The same again: ");
        if (!second)
            return Error{Fault::Cancelled, {}, {}};
        if (*second != *first) {
            Refusal differ(Error{Fault::Invalid, {}, {}});
            differ.sentence = u"The two passphrases differ. Nothing was made; please try again."_s;
            return differ;
        }
    }
    return Secret::fromText(QString::fromUtf8(*first));
}

} // namespace

Answer<Secret> readPassphrase(const Arguments &arguments, Ask ask)
{
    if (arguments.has("passphrase-file"_L1))
        return fromFile(arguments.value("passphrase-file"_L1));
    if (qEnvironmentVariableIsSet("DAYPLUS_PASSPHRASE"))
        return Secret::fromText(qEnvironmentVariable("DAYPLUS_PASSPHRASE"));
    return fromTerminal(ask);
}

} // namespace dayplus::cli
