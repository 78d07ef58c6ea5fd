// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/** Why a file can't be attached, as Error::note: technical, stable, and what wording/faults.h turns into a sentence. */
namespace dayplus::attachmentfault {

inline constexpr QLatin1StringView kTooLarge("attachment: too many bytes");
inline constexpr QLatin1StringView kUnknownType("attachment: neither JPEG, PNG nor PDF");
inline constexpr QLatin1StringView kDamagedPicture("attachment: the picture is damaged");
inline constexpr QLatin1StringView kTooManyPixels("attachment: too many pixels");
inline constexpr QLatin1StringView kDamagedPdf("attachment: the PDF is damaged");
inline constexpr QLatin1StringView kLockedPdf("attachment: the PDF needs a password");

} // namespace dayplus::attachmentfault
