// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/** A kept photo, or one page of a kept PDF, drawn from the open vault. It stays in no cache: a lock leaves nothing of it. Give it a
 * sourceSize (a width is enough), or a photo is drawn as large as it is. */
Image {
    required property string attachment // the record's id; "" = nothing
    property int page: 0                // of a PDF, from 0

    source: attachment === "" ? "" : "image://attachment/" + attachment + "?page=" + page
    asynchronous: true
    cache: false
    fillMode: Image.PreserveAspectFit
    autoTransform: false // it is upright already
}
