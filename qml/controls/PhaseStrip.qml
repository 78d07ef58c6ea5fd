// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The phases as a strip: past, now, to come, and the diamond of day zero. `current` counts from 1; 0 is not known. */
Item {
    id: strip

    property int count: 7
    property int current: 0
    property int zero: 4 // the segment that is day zero; 0 = none
    property string phase: ""
    readonly property int thick: Theme.large ? Theme.stripHeight + 2 : Theme.stripHeight
    readonly property int diamond: Theme.gap

    implicitHeight: diamond
    implicitWidth: count * Theme.gapHuge
    Layout.fillWidth: true
    Accessible.role: Accessible.Graphic
    //: Read aloud. %1 is a phase such as Recover, %2 and %3 are numbers.
    Accessible.name: current > 0 ? qsTr("%1, phase %2 of %3", "phase strip").arg(phase).arg(current).arg(count) : phase

    RowLayout {
        anchors.fill: parent
        spacing: Theme.stripGap
        Repeater {
            model: strip.count
            delegate: Item {
                id: segment
                required property int index
                readonly property bool marks: index + 1 === strip.zero
                implicitHeight: strip.diamond
                implicitWidth: strip.diamond
                Layout.fillWidth: !marks
                Layout.preferredWidth: strip.diamond
                Rectangle {
                    visible: !segment.marks
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                    height: strip.thick
                    radius: height / 2
                    color: segment.index + 1 === strip.current ? Theme.primary
                         : segment.index + 1 < strip.current ? Theme.past : Theme.line
                }
                Rectangle {
                    visible: segment.marks
                    anchors.centerIn: parent
                    width: strip.diamond * Math.SQRT1_2
                    height: width
                    rotation: 45
                    antialiasing: true
                    color: Theme.zero
                }
            }
        }
    }
}
