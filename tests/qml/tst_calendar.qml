// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Dayplus.Theme
import Dayplus.Controls

/*! The month of the journey: one stop for Tab, arrows by day and week, pages by month, and a sentence for each day. */
TestCase {
    id: test
    name: "CalendarGrid"
    width: 400
    height: 800
    visible: true
    when: windowShown

    ListModel { id: march }
    Component {
        id: month
        CalendarGrid {
            width: 368
            title: "March 2026"
            weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            days: march
            selected: "2026-03-10"
            lanes: 1
            onPicked: iso => selected = iso
        }
    }
    SignalSpy { id: stepped; signalName: "stepped" }
    SignalSpy { id: turned; signalName: "turned" }
    SignalSpy { id: picked; signalName: "picked" }

    function init() {
        failOnWarning(/.*/)
        march.clear()
        for (let i = -6; i < 36; ++i) {
            const inMonth = i > 0 && i <= 31
            march.append({iso: inMonth ? "2026-03-" + String(i).padStart(2, "0") : "out" + i, day: inMonth ? i : 1, inMonth: inMonth, today: i === 12,
                          day0: i === 10, number: inMonth ? String(i - 10) : "", happened: i === 10 ? 2 : 0, planned: i === 28 ? 1 : 0,
                          about: i === 20 ? 1 : 0, bars: [], spoken: inMonth ? "day " + i : ""})
        }
    }
    function cleanup() { Theme.scale = 1 }
    function make() {
        const grid = createTemporaryObject(month, test)
        for (const spy of [stepped, turned, picked]) {
            spy.target = grid
            spy.clear()
        }
        verify(waitForRendering(grid))
        return grid
    }
    function cells(item) {
        let found = item instanceof CalendarCell ? [item] : []
        for (const child of Array.from(item.children))
            found = found.concat(cells(child))
        return found
    }
    function cellOf(grid, iso) { return cells(grid).find(cell => cell.iso === iso) }

    function test_a_tap_picks_the_day() {
        const grid = make()
        const cell = cellOf(grid, "2026-03-14")
        mouseClick(cell)
        compare(picked.count, 1)
        compare(picked.signalArguments[0][0], "2026-03-14")
        verify(cell.chosen)
        verify(!cellOf(grid, "2026-03-10").chosen)
    }
    function test_a_place_outside_the_month_does_nothing() {
        const grid = make()
        const outside = cells(grid).find(cell => !cell.inMonth)
        verify(!outside.enabled)
        mouseClick(outside)
        compare(picked.count, 0)
        verify(outside.Accessible.ignored)
    }
    function test_keys_move_by_day_week_and_month_data() {
        return [
            {tag: "left", key: Qt.Key_Left, days: -1, months: 0}, {tag: "right", key: Qt.Key_Right, days: 1, months: 0},
            {tag: "up", key: Qt.Key_Up, days: -7, months: 0}, {tag: "down", key: Qt.Key_Down, days: 7, months: 0},
            {tag: "page up", key: Qt.Key_PageUp, days: 0, months: -1}, {tag: "page down", key: Qt.Key_PageDown, days: 0, months: 1},
        ]
    }
    function test_keys_move_by_day_week_and_month(row) {
        const grid = make()
        cellOf(grid, "2026-03-10").forceActiveFocus(Qt.TabFocusReason)
        keyClick(row.key)
        compare(stepped.count, row.days === 0 ? 0 : 1)
        compare(turned.count, row.months === 0 ? 0 : 1)
        if (row.days !== 0)
            compare(stepped.signalArguments[0][0], row.days)
        else
            compare(turned.signalArguments[0][0], row.months)
    }
    function test_the_focus_follows_the_choice_made_by_keys() {
        const grid = make()
        cellOf(grid, "2026-03-10").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        grid.selected = "2026-03-11"
        verify(cellOf(grid, "2026-03-11").activeFocus)
        compare(cells(grid).filter(cell => cell.activeFocusOnTab).length, 1)
    }
    function test_each_day_is_a_named_target_at_any_text_size_data() { return [{tag: "100 %", scale: 1}, {tag: "140 %", scale: 1.4}] }
    function test_each_day_is_a_named_target_at_any_text_size(row) {
        Theme.scale = row.scale
        for (const cell of cells(make())) {
            if (!cell.inMonth)
                continue
            verify(cell.width >= Theme.target && cell.height >= Theme.target, cell.iso)
            compare(cell.Accessible.name, "day " + cell.day)
        }
    }
}
