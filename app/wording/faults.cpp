// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/faults.h"

#include "domain/attachmentfault.h"

#include <QCoreApplication>

namespace dayplus {

namespace {
struct Faults { Q_DECLARE_TR_FUNCTIONS(Faults) };

/** Why a photo or document was not taken; empty if the error is about something else. */
QString attachmentSentence(const QString &note)
{
    if (note == attachmentfault::kTooLarge)
        return Faults::tr("This file is too large: photos may have 50 MB, documents 20 MB. Nothing was saved.");
    if (note == attachmentfault::kUnknownType)
        return Faults::tr("Only photos (JPEG or PNG) and PDF documents can be added. Nothing was saved.");
    if (note == attachmentfault::kDamagedPicture)
        return Faults::tr("This picture is damaged and cannot be read. Nothing was saved; please choose another file.");
    if (note == attachmentfault::kTooManyPixels)
        return Faults::tr("This picture is too big to open. Nothing was saved; please make it smaller first.");
    if (note == attachmentfault::kDamagedPdf)
        return Faults::tr("This PDF is damaged and cannot be read. Nothing was saved; please ask for it again or scan the paper.");
    if (note == attachmentfault::kLockedPdf)
        return Faults::tr("This PDF is locked with a password. Nothing was saved; please make a copy without a password first.");
    return {};
}
}

QString sentence(Fault fault)
{
    switch (fault) {
    case Fault::Invalid:
        return Faults::tr("Something in this entry does not fit yet, so nothing was saved. Please check it.");
    case Fault::NotFound:
        return Faults::tr("That was not found. Nothing was changed; please check the name.");
    case Fault::Exists:
        return Faults::tr("There is already something there. Nothing was overwritten; please choose another place.");
    case Fault::Locked:
        return Faults::tr("The vault is locked. Unlock it with your passphrase first.");
    case Fault::WrongKey:
        return Faults::tr("That passphrase or recovery code does not open this vault. Nothing was changed; please try again.");
    case Fault::NotAVault:
        return Faults::tr("This is not a Dayplus vault. Nothing was changed; please choose another folder.");
    case Fault::TooNew:
        return Faults::tr("This vault was written by a newer Dayplus. Nothing was changed; please update Dayplus first.");
    case Fault::Corrupt:
        return Faults::tr("Part of this vault is damaged, so Dayplus stopped. Nothing was changed; keep this folder and use a backup.");
    case Fault::RolledBack:
        return Faults::tr("This vault is older than the one last open on this device. It may be an old copy. Nothing was changed.");
    case Fault::InUse:
        return Faults::tr("Another Dayplus program has this vault open. Nothing was changed; please close it there first.");
    case Fault::Busy:
        return Faults::tr("An import or restore is still running. Nothing was saved yet; please try again when it is done.");
    case Fault::NoPermission:
        return Faults::tr("The system does not let Dayplus read or write there. Nothing was changed; please check who owns the folder.");
    case Fault::NoSpace:
        return Faults::tr("The disk is full, so nothing was saved. Please make some room and try again.");
    case Fault::NoMemory:
        return Faults::tr("There is not enough free memory to check the passphrase. Nothing was changed; close other programs and try again.");
    case Fault::WeakPassphrase:
        return Faults::tr("A passphrase needs at least 12 characters. A few words in a row work well. Nothing was saved.");
    case Fault::ReadFailed:
        return Faults::tr("The file could not be read. Nothing was changed; please check that it is still there.");
    case Fault::WriteFailed:
        return Faults::tr("The file could not be written. Please check the place and try again.");
    case Fault::Unreadable:
        return Faults::tr("Dayplus cannot read this: it is damaged or of a kind it does not know. Nothing was changed.");
    case Fault::TooLarge:
        return Faults::tr("This is larger than Dayplus can take. Nothing was changed; please try a smaller part.");
    case Fault::Cancelled:
        return Faults::tr("Stopped, as you asked. Nothing was changed.");
    case Fault::NothingToUndo:
        return Faults::tr("There is nothing to undo.");
    case Fault::NothingToRedo:
        return Faults::tr("There is nothing to redo.");
    case Fault::Internal:
        return Faults::tr("Something went wrong inside Dayplus; this is our mistake. Nothing was saved. Please try again.");
    }
    return {};
}

QString sentence(const Error &error)
{
    if (error.fault == Fault::Invalid && !error.problems.isEmpty())
        return say(error.problems.first());
    const QString attachment = attachmentSentence(error.note);
    return attachment.isEmpty() ? sentence(error.fault) : attachment;
}

} // namespace dayplus
