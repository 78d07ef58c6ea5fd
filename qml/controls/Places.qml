// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/*! The five places in their order: what bar, rail and menu show. */
QtObject {
    readonly property list<string> names: [
        qsTr("Today", "place in the navigation"), qsTr("Journey", "place in the navigation"),
        qsTr("Trends", "place in the navigation"), qsTr("Medicines", "place in the navigation"),
        qsTr("More", "place in the navigation")]
    readonly property list<string> glyphs: ["sun", "journey", "trends", "pill", "more"]
}
