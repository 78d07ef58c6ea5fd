// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

#include <type_traits>

namespace dayplus {

/** A future that has already finished with `result`. */
template <typename T> QFuture<Result<T>> finished(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/** What a finished future holds; Fault::Locked if the vault was closed before it could answer. */
template <typename T> Result<T> resultOf(const QFuture<Result<T>> &future)
{
    if (future.isValid() && future.resultCount() > 0)
        return future.resultAt(0);
    return Error{Fault::Locked, QStringLiteral("closed before it answered"), {}};
}

/** Waits on the calling thread: for programs without an event loop and for tests. Never from a window. */
template <typename T> Result<T> waitFor(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return resultOf(future);
}

/**
 * Calls `then(Result<T>)` on the calling thread, from its event loop, unless `context` (which lives on this thread) is
 * gone by then. Always later, never inside this call. Use it instead of QFuture::then(context, …): Qt 6.4 touches a
 * context that was deleted meanwhile, and continues at once, before notices already on their way, if the future had
 * finished.
 */
template <typename T, typename Then> void onResult(QFuture<Result<T>> future, QObject *context, Then then)
{
    Q_ASSERT(context && context->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, call = std::move(then)]() mutable {
        Result<T> result = resultOf(watcher->future());
        auto done = std::move(call); // `then` may delete the context, and the watcher with it
        watcher->deleteLater();
        done(std::move(result));
    });
    watcher->setFuture(future);
}

/** The same future with its value mapped by `map(T) → U` on the thread that finishes it; errors pass through. */
template <typename T, typename Map> auto mapped(QFuture<Result<T>> future, Map map)
{
    using U = std::decay_t<std::invoke_result_t<Map, T>>;
    return future.then([map = std::move(map)](Result<T> result) -> Result<U> {
        if (!result)
            return result.error();
        return map(std::move(result).value());
    });
}

} // namespace dayplus
