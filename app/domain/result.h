// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/problem.h"

#include <QString>
#include <variant>

namespace dayplus {

/** Why a call could not be done. A closed list; wording/faultwords turns each into one plain sentence. */
enum class Fault {
    Invalid,       ///< the draft breaks a rule; see Error::problems
    NotFound,      ///< no such record, file or vault
    Exists,        ///< there is already something there; nothing was overwritten
    Locked,        ///< the vault is locked
    WrongKey,      ///< passphrase or recovery code does not open any slot
    NotAVault,     ///< the folder or file is not a Dayplus vault
    TooNew,        ///< written by a newer Dayplus; nothing was changed
    Corrupt,       ///< damaged data was noticed
    RolledBack,    ///< older than what this device last saw
    InUse,         ///< another program holds the vault
    Busy,          ///< an import or restore is running; try again after it
    NoPermission,  ///< the system does not let us read or write there
    NoSpace,       ///< the disk is full
    NoMemory,      ///< not enough free memory for the key derivation
    WeakPassphrase,///< shorter than 12 characters
    ReadFailed,    ///< the file could not be read
    WriteFailed,   ///< the file could not be written
    Unreadable,    ///< the input is not in a format we know, or is malformed; note says where
    TooLarge,      ///< the input is over a stated limit
    Cancelled,     ///< the person stopped it
    NothingToUndo,
    NothingToRedo,
    Internal,      ///< a bug of ours
};

/** A failure. `note` is technical (for logs and the CLI's detail line): it never holds what a patient typed. */
struct Error {
    Fault fault = Fault::Internal;
    QString note;
    Problems problems; ///< only with Fault::Invalid
};

/** Either a value or the reason there is none. It cannot be dropped silently. */
template<typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    explicit operator bool() const { return m_state.index() == 0; }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/** The result of a call that has nothing to return but that it was done. */
using Done = Result<std::monostate>;
inline Done done() { return std::monostate{}; }

} // namespace dayplus
