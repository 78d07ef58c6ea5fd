// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/jsonvalue.h"

#include <QHash>
#include <QIODevice>
#include <functional>

namespace dayplus {

/** One resource of a FHIR file: an entry of a Bundle, or a whole top-level value. */
struct JsonRecord {
    JsonValue resource;
    QString fullUrl;       ///< of its Bundle entry
    QString path;          ///< "Bundle.entry[3].resource", or the resource's own type
    qint64 line = 0;       ///< where it begins, from 1
    QString problem;       ///< why it can't be read (too large, too deep, a key twice …); then `resource` is incomplete
};

/**
 * Reads FHIR JSON as a stream: a Bundle entry by entry, single resources, or one value a line (NDJSON). Only one record is in
 * memory at a time. Limits: 1 MiB and 64 levels a record (it alone is refused), 100,000 values a record, 512 levels a file.
 */
class JsonRecords {
public:
    static constexpr qint64 kLargestRecord = 1024 * 1024;
    static constexpr int kDeepest = 64, kDeepestFile = 512, kMostValues = 100'000;

    struct Options {
        bool lines = false;                       ///< NDJSON: a broken line is refused and the next one read
        std::function<bool(qint64)> onRead = {};  ///< bytes so far; false cancels
        QHash<qint64, bool> notBundles = {};      ///< top-level values whose "entry" is their own, as found by an earlier pass
    };
    explicit JsonRecords(Options options) : m_options(std::move(options)) {}

    /** Calls `sink` for each record in order; false from it ends the reading with Fault::Cancelled. Fault::Unreadable with line and
        path when the text isn't JSON; Fault::TooLarge for what can't be skipped. */
    Done read(QIODevice &device, const std::function<bool(JsonRecord &)> &sink);

    /** Top-level values that said only after "entry" that they are no Bundle. Give it to the next pass. */
    const QHash<qint64, bool> &notBundles() const { return m_options.notBundles; }

private:
    Options m_options;
};

} // namespace dayplus
