// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Two fields side by side, the first one wider; one under the other with large text. Not a Layout: it would give a field its
    height before its width is known. Its fields take `firstWidth` and `secondWidth`. */
Flow {
    id: pair

    readonly property real firstWidth: Theme.large ? width : Math.floor((width - spacing) * 3 / 5)
    readonly property real secondWidth: Theme.large ? width : width - spacing - firstWidth

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.preferredWidth: 1
}
