// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importsniffer.h"

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &what)
{
    return {Fault::Unreadable, what, {}};
}

/** One whole value a line: the first line closes what it opens, and the next one opens again. */
bool looksLikeLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty() && lines.size() < 2) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        if (!line.isEmpty())
            lines.append(line);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return lines.size() == 2 && lines[0].startsWith("{") && lines[0].endsWith("}") && lines[1].startsWith("{");
}

} // namespace

Result<ImportFormat> sniffFormat(const QByteArray &head)
{
    QByteArrayView text(head);
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    text = text.trimmed();
    if (text.isEmpty())
        return unreadable(u"the file is empty"_s);
    if (text.startsWith("%PDF"))
        return unreadable(u"this is a PDF; Dayplus reads FHIR (JSON) and CSV"_s);
    if (text.startsWith("PK\x03\x04") || text.startsWith("\x1f\x8b"))
        return unreadable(u"this is a packed archive; unpack it and import the files in it"_s);
    if (text.startsWith("<"))
        return unreadable(u"this is an XML file; Dayplus reads FHIR as JSON, and CSV"_s);
    if (text.startsWith("SQLite format 3"))
        return unreadable(u"this is a database; Dayplus reads FHIR (JSON) and CSV"_s);
    if (text.startsWith("{"))
        return looksLikeLines(text) ? ImportFormat::FhirLines : ImportFormat::FhirJson;
    if (text.startsWith("[{") || text.startsWith("[\n") || text.startsWith("[\r") || text.startsWith("[ "))
        return unreadable(u"this JSON file is a list, not a FHIR Bundle or resource"_s);
    const bool utf16 = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || (head.size() > 3 && (head[1] == 0) != (head[0] == 0));
    if (!utf16 && head.contains('\0'))
        return unreadable(u"this is not a text file"_s);
    return ImportFormat::Csv;
}

QString toText(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Auto: return u"auto"_s;
    case ImportFormat::FhirJson: return u"fhir-json"_s;
    case ImportFormat::FhirLines: return u"fhir-ndjson"_s;
    case ImportFormat::Csv: return u"csv"_s;
    }
    return {};
}

std::optional<ImportFormat> importFormatFromText(QStringView text)
{
    if (text.isEmpty() || text == u"auto")
        return ImportFormat::Auto;
    if (text == u"fhir-json" || text == u"fhir" || text == u"json")
        return ImportFormat::FhirJson;
    if (text == u"fhir-ndjson" || text == u"ndjson")
        return ImportFormat::FhirLines;
    if (text == u"csv")
        return ImportFormat::Csv;
    return std::nullopt;
}

} // namespace dayplus
