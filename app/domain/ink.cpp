// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ink.h"

#include <numeric>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView kHead("i1."); ///< version 1
constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int kMore = 32;             ///< of a digit 0…63: another five bits follow
constexpr qsizetype kSumDigits = 3;   ///< a checksum of 16 bits

void putNumber(QByteArray &text, quint32 number)
{
    while (number >= quint32(kMore)) {
        text.append(kAlphabet[(number & 31) | kMore]);
        number >>= 5;
    }
    text.append(kAlphabet[number]);
}

void putSigned(QByteArray &text, int number)
{
    putNumber(text, (quint32(number) << 1) ^ quint32(number >> 31));
}

QByteArray checksum(QByteArrayView payload)
{
    const quint16 sum = qChecksum(payload);
    return {QByteArray(1, kAlphabet[sum & 63]) + kAlphabet[(sum >> 6) & 63] + kAlphabet[sum >> 12]};
}

int digitOf(char16_t c)
{
    if (c >= u'A' && c <= u'Z')
        return c - u'A';
    if (c >= u'a' && c <= u'z')
        return c - u'a' + 26;
    if (c >= u'0' && c <= u'9')
        return c - u'0' + 52;
    return c == u'-' ? 62 : c == u'_' ? 63 : -1;
}

/** Takes numbers from a payload; after the first one that is missing or too long nothing is good any more. */
class Digits {
public:
    explicit Digits(QStringView text) : m_text(text) {}
    bool good() const { return m_good; }
    bool atEnd() const { return m_text.isEmpty(); }
    quint32 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 35; shift += 5) {
            const int digit = m_text.isEmpty() ? -1 : digitOf(m_text.front().unicode());
            if (digit < 0)
                break;
            m_text = m_text.mid(1);
            value |= quint64(digit & 31) << shift;
            if (!(digit & kMore) && value <= 0xffff'ffffU)
                return quint32(value);
        }
        m_good = false;
        return 0;
    }
    int signedNumber()
    {
        const quint32 raw = number();
        return int(raw >> 1) ^ -int(raw & 1);
    }

private:
    QStringView m_text;
    bool m_good = true;
};

Error corrupt(const QString &why)
{
    return Error{Fault::Corrupt, u"ink: "_s + why, {}};
}

QByteArray payloadOf(const Ink &ink)
{
    QByteArray text;
    text.reserve(ink.points() * 4 + 16);
    putNumber(text, quint32(ink.width));
    putNumber(text, quint32(ink.height));
    putNumber(text, quint32(ink.strokes.size()));
    InkPoint last;
    for (const InkStroke &stroke : ink.strokes) {
        putNumber(text, quint32(stroke.size()));
        for (const InkPoint &point : stroke) {
            putSigned(text, point.x - last.x);
            putSigned(text, point.y - last.y);
            putSigned(text, point.ms - last.ms);
            last = point;
        }
    }
    return text;
}

/** Every other point between the first and the last of a stroke. */
InkStroke thinned(const InkStroke &stroke)
{
    InkStroke kept;
    for (qsizetype i = 0; i < stroke.size(); ++i) {
        if (i % 2 == 0 || i + 1 == stroke.size())
            kept.append(stroke[i]);
    }
    return kept;
}

} // namespace

qsizetype Ink::points() const
{
    return std::accumulate(strokes.begin(), strokes.end(), qsizetype(0), [](qsizetype sum, const InkStroke &stroke) { return sum + stroke.size(); });
}

QString inkText(const Ink &ink)
{
    if (ink.isEmpty())
        return {};
    const QByteArray payload = payloadOf(ink);
    return kHead + QLatin1StringView(payload) + QLatin1StringView(checksum(payload));
}

Result<Ink> inkFromText(QStringView text)
{
    if (text.isEmpty())
        return Ink();
    if (text.size() > kMostInkText)
        return Error{Fault::TooLarge, u"ink of %1 characters"_s.arg(text.size()), {}};
    if (!text.startsWith(kHead) || text.size() < kHead.size() + kSumDigits)
        return corrupt(u"not ink"_s);
    const QStringView payload = text.mid(kHead.size()).chopped(kSumDigits);
    const QByteArray bytes = payload.toLatin1();
    if (QLatin1StringView(checksum(bytes)) != text.last(kSumDigits))
        return corrupt(u"checksum"_s);
    Digits digits(payload);
    Ink ink;
    ink.width = int(digits.number());
    ink.height = int(digits.number());
    const quint32 strokes = digits.number();
    InkPoint last;
    qsizetype points = 0;
    for (quint32 i = 0; i < strokes && digits.good(); ++i) {
        const quint32 count = digits.number();
        points += count;
        if (points > kMostInkPoints)
            return Error{Fault::TooLarge, u"ink of more than %1 points"_s.arg(kMostInkPoints), {}};
        InkStroke stroke;
        for (quint32 point = 0; point < count && digits.good(); ++point) {
            last = {last.x + digits.signedNumber(), last.y + digits.signedNumber(), last.ms + digits.signedNumber()};
            stroke.append(last);
        }
        ink.strokes.append(stroke);
    }
    if (!digits.good() || !digits.atEnd())
        return corrupt(u"ends too early or too late"_s);
    return ink;
}

Ink fitting(Ink ink)
{
    while (!ink.isEmpty() && (ink.points() > kMostInkPoints || inkText(ink).size() > kMostInkText)) {
        const qsizetype before = ink.points();
        for (InkStroke &stroke : ink.strokes)
            stroke = thinned(stroke);
        if (ink.points() == before)
            ink.strokes.removeLast(); // nothing but dots: too many of them
    }
    return ink;
}

} // namespace dayplus
