// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Four segments, filled up to the passphrase's strength 0 … 4. The words under the field say the same. */
Row {
    id: bar

    required property int strength

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Accessible.ignored: true

    Repeater {
        model: 4
        Rectangle {
            id: segment
            required property int index
            width: (bar.width - 3 * bar.spacing) / 4
            height: Theme.bar
            radius: height / 2
            color: index < bar.strength ? Theme.primary : Theme.line
        }
    }
}
