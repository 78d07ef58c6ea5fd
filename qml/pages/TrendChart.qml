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
    readonly property bool wide: vm.wide
    /*! What a wide page has for the picture. */
    readonly property real room: Math.floor(height - bottomSpace - strip.height - foot.height - stack.spacing - Theme.gapTiny - 3 * Theme.hairline)

    column: wide ? width : Theme.listWidth * Theme.scale
    bottomSpace: wide ? Theme.gap : Theme.gapHuge

    Item {
        implicitHeight: stack.height

        Column {
            id: stack
            spacing: Theme.gap
            width: Math.min(view.width - 2 * view.sideMargin, view.column)

            SegmentedBar {
                visible: !view.wide
                width: stack.width
                options: view.vm.ranges
                label: qsTr("Days shown", "range of the chart")
                current: view.vm.range
                onPicked: index => view.vm.range = index
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
                    }
                    Divider {
                        width: inside.width
                    }
                    TrendPicture {
                        x: Theme.gapTiny
                        width: inside.width - 2 * Theme.gapTiny
                        height: view.wide ? Math.max(implicitHeight, view.room) : implicitHeight
                        vm: view.vm
                    }
                }
            }
            AppLabel {
                visible: !view.vm.hasChart && view.vm.loaded
                width: stack.width
                text: qsTr("No value of this has an exact day in these dates. What there is stands in the table.", "instead of a chart")
            }
            Item {
                id: foot
                readonly property bool stacked: Theme.large && button.visible
                width: stack.width
                height: stacked ? counts.height + Theme.gapSmall + button.height : Math.max(counts.height, button.visible ? button.height : 0)

                AppLabel {
                    id: counts
                    text: Theme.joined([view.vm.logged, view.vm.apart], ". ")
                    role: "meta"
                    soft: true
                    width: foot.width - (button.visible && !foot.stacked ? button.width + Theme.gap : 0)
                    y: foot.stacked ? 0 : Math.round((foot.height - height) / 2)
                }
                AppButton {
                    id: button
                    visible: !view.wide
                    text: qsTr("Show as table", "button")
                    kind: "outline"
                    width: foot.stacked ? foot.width : implicitWidth
                    anchors { right: parent.right; bottom: parent.bottom }
                    onClicked: view.vm.view = TrendsViewModel.Table
                }
            }
        }
    }
}
