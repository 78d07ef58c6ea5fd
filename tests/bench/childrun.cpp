// SPDX-License-Identifier: GPL-3.0-or-later
#include "childrun.h"

#include "figures.h"

#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

extern char **environ; // NOLINT: POSIX says it has to be declared by hand

namespace dayplus::bench {

namespace {

void surround(const QString &home)
{
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("QT_QUICK_BACKEND", "software", 1);
    setenv("TZ", "Europe/Berlin", 1);
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        setenv(name, home.toUtf8().constData(), 1);
}

} // namespace

ChildRun runChild(const QString &program, const QStringList &arguments, const QString &home)
{
    surround(home);
    QList<QByteArray> words{program.toUtf8()};
    for (const QString &argument : arguments)
        words.append(argument.toUtf8());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    int ends[2] = {};
    if (pipe2(ends, O_CLOEXEC) != 0)
        giveUp(u"no pipe"_s);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ChildRun run;
    pid_t child = 0;
    const double begin = nowMs();
    if (posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), environ) != 0)
        giveUp(program + u" could not be started"_s);
    close(ends[1]);
    QByteArray said;
    char part[4096];
    for (ssize_t got = read(ends[0], part, sizeof part); got > 0; got = read(ends[0], part, sizeof part)) {
        said.append(part, got);
        if (run.firstLineMs <= 0 && said.contains('\n'))
            run.firstLineMs = nowMs() - begin;
    }
    close(ends[0]);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used = {};
    if (wait4(child, &status, 0, &used) != child || status != 0)
        giveUp(u"%1 ended with %2"_s.arg(program).arg(status));
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    run.cpuMs = ms(used.ru_utime) + ms(used.ru_stime);
    run.lines = said.trimmed().split('\n');
    return run;
}

} // namespace dayplus::bench
