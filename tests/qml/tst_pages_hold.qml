// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

/*! Every gallery page, at every text size: what is pressed is big enough and named, no word is cut, nothing leaves the phone. */
TestCase {
    id: test
    name: "PagesHold"
    width: 400
    height: 800
    visible: true
    when: windowShown

    property var faults: []

    function init() { failOnWarning(/.*/) }
    function cleanup() {
        Theme.scale = 1
        Theme.mode = "light"
        Theme.highContrast = false
    }
    function test_holds_data() {
        const rows = []
        for (const page of ["today", "fields", "states", "menu"]) {
            for (const scale of [1, 1.25, 1.5, 2])
                rows.push({tag: page + " at " + scale * 100 + " %", page: page, scale: scale, mode: scale === 1.5 ? "dark" : "light"})
        }
        return rows
    }
    function test_holds(row) {
        Theme.mode = row.mode
        Theme.scale = row.scale
        const component = Qt.createComponent("gallery/" + row.page + ".qml")
        compare(component.status, Component.Ready, component.errorString())
        const page = createTemporaryObject(component, test, {width: 400, height: 800})
        verify(waitForRendering(page))
        faults = []
        const seen = look(page, page)
        verify(seen > 4, "the page has controls")
        compare(faults.join("\n"), "")
    }
    function look(item, page) {
        if (!item.visible)
            return 0
        let pressed = 0
        if (item.press !== undefined && item.activeFocusOnTab) {
            pressed = 1
            if (item.width < Theme.target || item.height < Theme.target)
                faults.push("too small: " + item.Accessible.name + " " + item.width + "×" + item.height)
            if (item.Accessible.name.length === 0 || item.Accessible.role === Accessible.NoRole)
                faults.push("no name or role: " + item)
        }
        if (item instanceof FieldInput && (item.height < Theme.target || item.Accessible.name + item.Accessible.description === ""))
            faults.push("field too small or without a name: " + item.Accessible.name + " " + item.height)
        if (item instanceof Text && item.text.length > 0 && item.opacity > 0)
            lookAtWords(item, page)
        for (const child of Array.from(item.children))
            pressed += look(child, page)
        return pressed
    }
    function lookAtWords(item, page) {
        const left = item.mapToItem(page, 0, 0).x
        if (item.textFormat !== Text.PlainText)
            faults.push("not plain: " + item.text)
        if (item.truncated)
            faults.push("cut: " + item.text)
        if (item.contentWidth > item.width + 1.5)
            faults.push("wider than its place: " + item.text + " " + item.contentWidth + " > " + item.width)
        if (left < 0 || left + item.width > page.width + 0.5)
            faults.push("leaves the page: " + item.text + " " + left + " + " + item.width)
        if (item.wrapMode === Text.Wrap && brokenInside(item))
            faults.push("broken inside a word: " + item.text + " in " + item.width)
    }
    function brokenInside(item) {
        const words = item.text.split(/[\s-]/)
        metrics.font = item.font
        return item.lineCount > 1 && words.some(word => metrics.advanceWidth(word) > item.width + 1.5)
    }
    FontMetrics { id: metrics }
}
