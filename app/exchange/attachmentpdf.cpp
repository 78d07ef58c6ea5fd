// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/attachmentpdf.h"

#include "domain/attachmentfault.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <new>

namespace dayplus {

namespace {

constexpr qsizetype kTailBytes = 2048;

int countPages(const QByteArray &bytes, bool repair)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(repair);
    pdf.processMemoryFile("attachment", bytes.constData(), std::size_t(bytes.size()));
    return int(pdf.getAllPages().size());
}

} // namespace

Result<int> pagesOfPdf(const QByteArray &bytes)
{
    const Error damaged{Fault::Unreadable, attachmentfault::kDamagedPdf, {}};
    // A table of contents that is a little off is usual and every viewer mends it; a file that was cut off has no end.
    const bool hasEnd = bytes.last(std::min(bytes.size(), kTailBytes)).contains("%%EOF");
    for (const bool repair : {false, true}) {
        if (repair && !hasEnd)
            break;
        try {
            const int pages = countPages(bytes, repair);
            if (pages > 0)
                return pages;
        } catch (const QPDFExc &wrong) {
            if (wrong.getErrorCode() == qpdf_e_password)
                return Error{Fault::Unreadable, attachmentfault::kLockedPdf, {}};
        } catch (const std::bad_alloc &) {
            return damaged;
        } catch (const std::exception &) {
            continue;
        }
    }
    return damaged;
}

} // namespace dayplus
