// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QElapsedTimer>
#include <QFile>
#include <QStringList>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace dayplus::test {

/** When to end a program without warning: that many microseconds after it has said that many lines. */
struct KillPlan {
    int lines = 0;
    qint64 microseconds = 0;
};

/** What a program had said on its standard output when it ended; whole lines only. */
struct Killed {
    QByteArrayList lines;
    bool killed = false;   ///< false: it ended by itself before
    int exitCode = -1;     ///< if it ended by itself
};

/** Starts a program, reads its lines, and sends SIGKILL when the plan says so. */
inline Killed runAndKill(const QString &program, const QStringList &arguments, KillPlan plan)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    QByteArrayList words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words += argument.toUtf8();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    pid_t child = -1;
    const int failed = ::posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    Killed result;
    QByteArray said;
    QElapsedTimer since;
    const auto kill = [&] { result.killed = ::kill(child, SIGKILL) == 0; };
    while (failed == 0) {
        if (!since.isValid() && said.count('\n') >= plan.lines)
            since.start();
        const qint64 left = since.isValid() ? plan.microseconds - since.nsecsElapsed() / 1000 : 0;
        if (since.isValid() && left <= 0 && !result.killed)
            kill();
        struct pollfd end = {ends[0], POLLIN, 0};
        const struct timespec wait = {left / 1'000'000, left % 1'000'000 * 1000};
        if (::ppoll(&end, 1, since.isValid() && !result.killed ? &wait : nullptr, nullptr) <= 0)
            continue;
        char buffer[4096];
        const ssize_t count = ::read(ends[0], buffer, sizeof buffer);
        if (count <= 0)
            break;
        said.append(buffer, qsizetype(count));
    }
    ::close(ends[0]);
    int status = 0;
    if (failed == 0 && ::waitpid(child, &status, 0) == child) {
        result.killed = WIFSIGNALED(status);
        result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    said.truncate(said.lastIndexOf('\n') + 1);
    result.lines = said.split('\n');
    result.lines.removeLast();
    return result;
}

} // namespace dayplus::test
