// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/*! One role of the type scale. size, line and tracking are in px at text size 100 %; factor is the text size. */
QtObject {
    id: role

    required property int size
    required property int line
    required property real factor
    required property string family
    property int weight: Font.Normal
    property real tracking: 0

    readonly property int pixelSize: Math.round(size * factor)
    readonly property real lineHeight: Math.round(line * factor)
    readonly property font font: at(weight)
    readonly property FontMetrics metrics: FontMetrics { font: role.font }
    /*! How far Qt's top-aligned glyphs must sink to stand in the middle of the line. */
    readonly property real lift: Math.max(0, Math.round((lineHeight - metrics.height) / 2))

    function at(heavy: int): font {
        return Qt.font({family: family, pixelSize: pixelSize, weight: heavy, letterSpacing: tracking * factor})
    }
}
