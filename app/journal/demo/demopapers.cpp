// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

#include <QCryptographicHash>

#include <array>
#include <cmath>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 360, kHeight = 270;
enum Own : quint64 { LetterId = 50, PhotoId };

quint32 crc(const QByteArray &bytes)
{
    quint32 rest = 0xffffffffU;
    for (const char byte : bytes) {
        rest ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            rest = rest & 1 ? (rest >> 1) ^ 0xedb88320U : rest >> 1;
    }
    return ~rest;
}

QByteArray bigEndian(quint32 value)
{
    return QByteArray{}.append(char(value >> 24)).append(char(value >> 16)).append(char(value >> 8)).append(char(value));
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + name + data + bigEndian(crc(name + data));
}

/** A zlib stream of stored blocks (RFC 1950, 1951): larger than a packed one, but the same bytes with every zlib. */
QByteArray stored(const QByteArray &data)
{
    constexpr qsizetype kMost = 0xffff;
    QByteArray stream("\x78\x01", 2);
    quint32 a = 1, b = 0;
    for (const char byte : data) {
        a = (a + quint8(byte)) % 65521;
        b = (b + a) % 65521;
    }
    for (qsizetype at = 0; at < data.size(); at += kMost) {
        const qsizetype size = std::min(kMost, data.size() - at);
        const bool last = at + size == data.size();
        stream.append(char(last)).append(char(size & 0xff)).append(char(size >> 8)).append(char(~size & 0xff)).append(char((~size >> 8) & 0xff));
        stream += data.mid(at, size);
    }
    return stream + bigEndian(b << 16 | a);
}

/** Evening over the sea: the sun low, its path on the water. */
QByteArray photo()
{
    constexpr int kSea = 158, kSunX = 225, kSunY = 128, kSun = 26;
    QByteArray rows;
    for (int y = 0; y < kHeight; ++y) {
        rows.append(char(0)); // no filter
        for (int x = 0; x < kWidth; ++x) {
            const int dx = x - kSunX, dy = y - kSunY;
            const bool sun = dx * dx + dy * dy < kSun * kSun && y < kSea;
            const bool wave = y >= kSea && ((x * 7 + y * 29) / (4 + (y - kSea) / 6)) % 5 == 0;
            const bool path = y >= kSea && std::abs(dx) < 26 + (y - kSea) / 3 && ((x / 9 + y / 3) % 3) != 0;
            int red = 236 - y / 4, green = 178 - y / 5, blue = 122 + y / 5;
            if (y >= kSea) {
                red = 52 + (y - kSea) / 5, green = 86 + (y - kSea) / 6, blue = 112 + (y - kSea) / 8;
            }
            if (wave)
                red += 22, green += 20, blue += 18;
            if (path)
                red = 226, green = 168, blue = 112;
            if (sun)
                red = 252, green = 222, blue = 150;
            rows.append(char(red)).append(char(green)).append(char(blue));
        }
    }
    const QByteArray header = bigEndian(kWidth) + bigEndian(kHeight) + QByteArray("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", stored(rows)) + chunk("IEND", {});
}

/** One page of plain lines. */
QByteArray letter(const QList<QByteArray> &lines)
{
    QByteArray text = "BT /F1 11 Tf 16 TL 72 770 Td\n";
    for (const QByteArray &line : lines)
        text += '(' + line + ") Tj T*\n";
    text += "ET";
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray pdf = "%PDF-1.4\n", places = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size()), count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + '\n' + places + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

DemoPaper paper(const DemoCast &cast, Own own, int day, const QString &name, const QString &type, QByteArray bytes)
{
    DemoPaper made;
    made.about.id = cast.id(cast.firstLoggedDay, own);
    made.about.patient = cast.patient.id;
    made.about.name = name;
    made.about.type = type;
    made.about.bytes = bytes.size();
    made.about.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    made.bytes = std::move(bytes);
    made.day = day;
    return made;
}

} // namespace

QList<DemoPaper> demoPapers(const DemoCast &cast)
{
    const QByteArray date = cast.date(183).toString(Qt::ISODate).toLatin1();
    DemoPaper visit = paper(cast, LetterId, 183, u"Letter month 6.pdf"_s, u"application/pdf"_s,
                            letter({"University clinic, Ward 7B (made up)", date, "", "Mara L. - month 6 after CD19 CAR T cells", "",
                                    "Urine protein within the agreed range, kidney values stable.",
                                    "Clinical SLEDAI 0, physician global 0.2, no medicines for lupus.",
                                    "We call this remission by the DORIS criteria.", "", "Next visit: month 9. Aciclovir goes on.", "",
                                    "Dr Weber"}));
    visit.about.pages = 1;
    DemoPaper sea = paper(cast, PhotoId, 122, u"Evening at the sea.png"_s, u"image/png"_s, photo());
    sea.about.width = kWidth;
    sea.about.height = kHeight;
    return {visit, sea};
}

} // namespace dayplus
