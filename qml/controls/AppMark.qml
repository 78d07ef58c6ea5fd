// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! The mark of Dayplus. */
Image {
    id: mark

    property int size: Theme.markLarge

    source: "qrc:/qt/qml/Dayplus/Theme/icons/dayplus.svg"
    sourceSize { width: size; height: size }
    Accessible.ignored: true
}
