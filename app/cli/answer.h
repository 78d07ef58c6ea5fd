// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace dayplus::cli {

/** The command line itself was wrong: exit code 2, with the synopsis. */
struct WrongUse {
    QString text;
};

/** Why a command ends early: it could not be done (exit 1), or it was asked wrongly (exit 2). */
struct Refusal {
    Refusal(Error e) : error(std::move(e)) {}
    Refusal(WrongUse use) : wrongUse(std::move(use.text)) {}
    Error error;
    QString wrongUse;   ///< not empty = exit 2
    QString sentence;   ///< said instead of the fault's own sentence, if not empty
};

/** Like Result, but may also be a wrong use. */
template<typename T> class [[nodiscard]] Answer {
public:
    Answer(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Answer(Refusal refusal) : m_state(std::in_place_index<1>, std::move(refusal)) {}
    Answer(Error error) : Answer(Refusal(std::move(error))) {}
    Answer(WrongUse use) : Answer(Refusal(std::move(use))) {}
    Answer(Result<T> result)
        : m_state(result ? State(std::in_place_index<0>, std::move(result).value()) : State(std::in_place_index<1>, result.error()))
    {
    }
    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Refusal &refusal() const { return std::get<1>(m_state); }

private:
    using State = std::variant<T, Refusal>;
    State m_state;
};

/** How a command ends. */
using Outcome = Answer<std::monostate>;
inline Outcome ended() { return std::monostate{}; }

} // namespace dayplus::cli
