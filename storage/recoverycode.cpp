// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverycode.h"

#include "storage/securekey.h"

#include <string_view>

namespace dayplus::storage {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kDataCharacters = 32, kCheckCharacters = 2, kGroup = 4;

/** The value of one typed character, −1 if it has none. */
int valueOf(QChar character)
{
    char letter = character.toUpper().toLatin1();
    if (letter == 'O')
        letter = '0';
    if (letter == 'I' || letter == 'L')
        letter = '1';
    const auto at = letter == '\0' ? std::string_view::npos : kAlphabet.find(letter);
    return at == std::string_view::npos ? -1 : int(at);
}

/** Ten bits that change with any slip of the pen. */
int checkOf(const QByteArray &bytes)
{
    const QByteArray digest = blake2b(QByteArrayLiteral("dayplus recovery code"), bytes);
    return (quint8(digest[0]) << 2 | quint8(digest[1]) >> 6) & 0x3ff;
}

} // namespace

QString recoveryCodeFor(const Secret &bytes)
{
    QString code;
    const auto put = [&code](int value) {
        if (code.size() % (kGroup + 1) == kGroup)
            code += u'-';
        code += QLatin1Char(kAlphabet[std::size_t(value)]);
    };
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes.bytes()) {
        bits = (bits << 8 | quint8(byte)) & 0xfffff;
        for (count += 8; count >= 5; count -= 5)
            put(int(bits >> (count - 5)) & 31);
    }
    const int check = checkOf(bytes.bytes());
    put(check >> 5);
    put(check & 31);
    return code;
}

std::optional<Secret> recoveryBytesOf(const QString &typed)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0, characters = 0, check = 0;
    for (const QChar character : typed) {
        if (character.isSpace() || character == u'-' || character == u'\u2013' || character == u'\u2011')
            continue;
        const int value = valueOf(character);
        if (value < 0 || characters == kDataCharacters + kCheckCharacters)
            return {};
        if (characters++ >= kDataCharacters) {
            check = check << 5 | value;
            continue;
        }
        bits = (bits << 5 | quint32(value)) & 0xfffff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += char(bits >> count & 0xff);
        }
    }
    Secret secret(std::move(bytes));
    if (characters != kDataCharacters + kCheckCharacters || checkOf(secret.bytes()) != check)
        return {};
    return secret;
}

} // namespace dayplus::storage
