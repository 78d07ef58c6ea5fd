// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The chart in its card, with the range and the sentence over it (a narrow page) and the counts under it. A plain column: the
    heights hang on the widths in so many places that a Layout would give up; so its width is the page's, not the Layout's. */
ScrollPage {
    id: view

    required property TrendsViewModel vm
    required property Workspace workspace
    readonly property bool wide: vm.wide
    readonly property bool several: vm.views.names.length > 1
    /*! What a wide page has for the picture. */
    readonly property real room: Math.floor(height - bottomSpace - (several ? chips.height + stack.spacing : 0) - strip.height - foot.height
                                            - stack.spacing - Theme.gapTiny - 3 * Theme.hairline)

    column: wide ? width : Theme.listWidth * Theme.scale
    bottomSpace: wide ? Theme.gap : Theme.gapHuge

    Item {
        implicitHeight: stack.height

        Column {
            id: stack
            spacing: view.wide ? Theme.gapSmall : Theme.gap
            width: Math.min(view.width - 2 * view.sideMargin, view.column)

            ChoiceChips {
                id: chips
                visible: view.several
                width: stack.width
                options: view.vm.views.names
                label: qsTr("View", "choice: which panels")
                current: view.vm.views.current
                onPicked: index => view.vm.views.current = index
            }
            TrendRangeBar {
                visible: !view.wide
                width: stack.width
                vm: view.vm
            }
            TrendSummary {
                visible: !view.wide
                width: stack.width
                vm: view.vm
            }
            Rectangle {
                visible: view.vm.hasChart
                width: stack.width
                height: inside.height + 2 * Theme.hairline
                radius: Theme.radius
                color: Theme.surface
                border.width: Theme.hairline
                border.color: Theme.line

                Column {
                    id: inside
                    x: Theme.hairline
                    y: Theme.hairline
                    width: parent.width - 2 * Theme.hairline
                    bottomPadding: Theme.gapTiny

                    TrendReadOut {
                        id: strip
                        width: inside.width
                        vm: view.vm
                        picture: picture
                    }
                    Divider {
                        width: inside.width
                    }
                    TrendPicture {
                        id: picture
                        x: Theme.gapTiny
                        width: inside.width - 2 * Theme.gapTiny
                        height: view.wide ? Math.max(implicitHeight, view.room) : implicitHeight
                        vm: view.vm
                        onOpened: row => view.vm.openRow(row)
                    }
                }
            }
            AppLabel {
                visible: !view.vm.hasChart && view.vm.loaded
                width: stack.width
                text: qsTr("No value of this has an exact day in these dates. What there is stands in the table.", "instead of a chart")
            }
            TrendFoot {
                id: foot
                width: stack.width
                vm: view.vm
                workspace: view.workspace
            }
        }
    }
}
