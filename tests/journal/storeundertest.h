// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorystore.h"

/** A place that a store is opened from, again and again: the same promises are tested over each kind. */
class StoreUnderTest {
public:
    static QStringList kinds();
    static std::unique_ptr<StoreUnderTest> make(const QString &kind);
    virtual ~StoreUnderTest() = default;
    /** Opens it as the last opening left it. The one before must have been let go. */
    virtual std::shared_ptr<dayplus::Store> open() = 0;
};
