// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyderivation.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr double kAimSeconds = 0.75, kMostSeconds = 1.0;
constexpr int kUsualPasses = 3;

/** Seconds one pass takes; 0 if the memory can't be had. */
double secondsPerPass(qint64 memory)
{
    QElapsedTimer timer;
    timer.start();
    const auto key = stretch(Secret(QByteArrayLiteral("calibration")), QByteArray(kSaltBytes, '\0'), {kMinPasses, memory});
    return key ? double(timer.nsecsElapsed()) / 1e9 / kMinPasses : 0;
}

} // namespace

bool withinLimits(const KdfParameters &parameters)
{
    return parameters.passes >= kMinPasses && parameters.passes <= kMaxPasses && parameters.memoryBytes >= kMinMemory
        && parameters.memoryBytes <= kMaxMemory;
}

bool isLongEnough(const Secret &passphrase)
{
    const auto &bytes = passphrase.bytes();
    return std::count_if(bytes.begin(), bytes.end(), [](char byte) { return (quint8(byte) & 0xc0) != 0x80; }) >= kLeastCharacters;
}

Result<SecureKey> stretch(const Secret &passphrase, const QByteArray &salt, const KdfParameters &parameters)
{
    SecureKey key(SecureKey::kBytes);
    if (!key)
        return Error{Fault::NoMemory, u"locked memory"_s, {}};
    const QByteArray &bytes = passphrase.bytes();
    if (crypto_pwhash(key.data(), key.size(), bytes.constData(), std::uint64_t(bytes.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), std::uint64_t(parameters.passes),
                      std::size_t(parameters.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{Fault::NoMemory, u"key derivation with %1 MiB"_s.arg(parameters.memoryBytes / kMiB), {}};
    return key;
}

KdfParameters calibrate()
{
    const double small = secondsPerPass(64 * kMiB);
    for (const qint64 memory : {256 * kMiB, 128 * kMiB}) {
        const double guess = small * double(memory) / double(64 * kMiB);
        if (guess <= 0 || guess * kUsualPasses > kMostSeconds)
            continue;
        const double pass = secondsPerPass(memory);
        if (pass > 0 && pass * kUsualPasses <= kMostSeconds)
            return {std::clamp(int(kAimSeconds / pass), kUsualPasses, kMaxPasses), memory};
    }
    const int passes = small > 0 ? int(kAimSeconds / small) : kUsualPasses;
    return {std::clamp(passes, kUsualPasses, kMaxPasses), 64 * kMiB};
}

} // namespace dayplus::storage
