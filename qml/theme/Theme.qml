// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/*! Every colour, size, type role and duration of Dayplus. No other file names one. Units: logical pixels, milliseconds. */
QtObject {
    id: theme

    // What the person chose. `scale` is the text size, 1 … 2.
    property string mode: "system" // "light" | "dark" | "system"
    property bool highContrast: false
    property real scale: 1
    property bool reducedMotion: false

    readonly property SystemPalette system: SystemPalette {}
    readonly property bool dark: mode === "dark" || (mode !== "light" && system.window.hslLightness < 0.5)
    readonly property bool large: scale >= 1.5 // rows stack, the bottom bar becomes two worded buttons

    // ---- Colours: light, dark, high contrast light, high contrast dark
    function of(light: color, night: color, strong: color, strongNight: color): color {
        return highContrast ? (dark ? strongNight : strong) : (dark ? night : light)
    }
    readonly property color ground: of("#FAF8F4", "#12181A", "#FFFFFF", "#000000")
    readonly property color surface: of("#FFFFFF", "#1B2326", "#FFFFFF", "#0A0D0E")
    readonly property color raised: of("#F1EEE7", "#242E32", "#F1F1EE", "#1C2224")
    readonly property color ink: of("#1F2A2E", "#E8ECEC", "#000000", "#FFFFFF")
    readonly property color inkSoft: of("#5A666B", "#A7B3B6", "#2C3539", "#D6DEE0")
    readonly property color line: of("#D8D3C8", "#38454A", "#2C3539", "#D6DEE0") // decoration: cards, dividers
    readonly property color border: of("#8A8578", "#77868C", "#2C3539", "#D6DEE0") // marks a control where no fill does
    readonly property color fieldBorder: inkSoft // fields, outlined buttons
    readonly property color primary: of("#0F6B66", "#6FD1C9", "#00403D", "#A2F2EB")
    readonly property color inkOnPrimary: of("#FFFFFF", "#06302D", "#FFFFFF", "#000000")
    readonly property color zero: of("#B97A0B", "#F0B84A", "#7A4F00", "#FFD27A") // day zero: marks only, never text
    readonly property color callNow: of("#B3261E", "#FF8A80", "#860B05", "#FFB9B2")
    readonly property color inkOnCallNow: of("#FFFFFF", "#12181A", "#FFFFFF", "#000000")
    readonly property color callToday: of("#9A4D00", "#FFB870", "#633100", "#FFD6A8")
    readonly property color done: of("#2F6E48", "#85D6A4", "#0B4A28", "#B4F2CA")
    readonly property color inkOnDone: of("#FFFFFF", "#12181A", "#FFFFFF", "#000000")
    readonly property color past: mix(primary, surface, 0.45)

    // ---- Data series and chart grounds (charts.md); always with a shape or a dash as well
    readonly property color seriesBlue: of("#0072B2", "#56B4E9", "#00507D", "#8FD0F5") // entered by patient or caregiver
    readonly property color seriesGreen: of("#00795A", "#1FA97F", "#00553F", "#5FDDB5") // copied from a lab report
    readonly property color seriesPlum: of("#9C4F7D", "#CC79A7", "#74305A", "#F0AED2") // told by the team
    readonly property color seriesVermillion: of("#C24E00", "#E8742A", "#8A3700", "#FFA36B") // counts as immunosuppressant
    readonly property color seriesIndigo: of("#5A4FA2", "#A99BF0", "#3E3480", "#CBC2FF")
    readonly property color seriesOlive: of("#6B6B1F", "#C2BE5A", "#4A4A0C", "#E2DE8A")
    readonly property color seriesGrey: of("#7E888C", "#87949A", "#4B5559", "#B9C4C8") // prevention, supportive
    readonly property color dailyDot: of("#4C88B2", "#4A86AC", "#00507D", "#8FD0F5")
    readonly property color hospitalBar: of("#8C8679", "#6A797F", "#57524A", "#A9B4B8")
    readonly property color minMaxBand: of("#D5E6F1", "#24455A", "#D5E6F1", "#24455A")
    readonly property color aplasiaBand: of("#E4EEEA", "#1F3A36", "#E4EEEA", "#1F3A36")
    readonly property color hospitalBand: of("#E2DDD2", "#38454A", "#E2DDD2", "#38454A")
    readonly property color grid: of("#E6E1D7", "#2E3A3F", "#A5A5A0", "#59646A")
    readonly property color scrim: alpha("#000000", dark ? 0.6 : 0.4) // behind a sheet
    readonly property color markTile: "#0F6B66" // the app mark keeps its own colours
    readonly property color clear: "transparent"

    function mix(over: color, under: color, share: real): color {
        return Qt.rgba(over.r * share + under.r * (1 - share), over.g * share + under.g * (1 - share),
                       over.b * share + under.b * (1 - share), 1)
    }
    function alpha(c: color, share: real): color { return Qt.rgba(c.r, c.g, c.b, share) }
    /*! Token x flat over the surface, at 10 % (light) or 16 % (dark). */
    function tint(x: color): color { return mix(x, surface, dark ? 0.16 : 0.1) }
    /*! The tint while pressed: one step stronger. */
    function tintStrong(x: color): color { return mix(x, surface, dark ? 0.28 : 0.2) }
    /*! A filled control while pressed. */
    function pressed(x: color): color { return mix(ink, x, 0.16) }

    // ---- Type. A role holds font, lineHeight and lift; at(weight) gives the font in another weight.
    readonly property FontMetrics standard: FontMetrics {} // the system font
    readonly property string family: has(Qt.fontFamilies(), "Inter") ? "Inter" : standard.font.family
    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int semibold: Font.DemiBold
    readonly property int bold: Font.Bold
    readonly property TypeRole number: TypeRole { size: 44; line: 52; weight: theme.semibold; tracking: -1.2; factor: theme.scale; family: theme.family }
    readonly property TypeRole pageTitle: TypeRole { size: 28; line: 36; weight: theme.semibold; tracking: -0.5; factor: theme.scale; family: theme.family }
    readonly property TypeRole cardTitle: TypeRole { size: 20; line: 28; weight: theme.semibold; tracking: -0.2; factor: theme.scale; family: theme.family }
    readonly property TypeRole body: TypeRole { size: 16; line: 24; factor: theme.scale; family: theme.family }
    readonly property TypeRole row: TypeRole { size: 16; line: 20; factor: theme.scale; family: theme.family } // in two-line rows
    readonly property TypeRole meta: TypeRole { size: 13; line: 16; factor: theme.scale; family: theme.family }
    readonly property font masked: Qt.font({family: family, pixelSize: body.pixelSize, letterSpacing: 6 * scale}) // • • •
    function type(role: string): TypeRole {
        switch (role) {
        case "number": return number
        case "pageTitle": return pageTitle
        case "cardTitle": return cardTitle
        case "row": return row
        case "meta": return meta
        case "body": return body
        }
        console.warn("no type role", role)
        return body
    }

    // ---- Small helpers that every control needs
    function has(list: var, item: string): bool { return list.indexOf(item) >= 0 }
    /*! The parts that are there, with `between` between them. */
    function joined(parts: var, between: string): string { return parts.filter(part => part.length > 0).join(between) }
    function total(list: var, sizeOf: var): real { return list.reduce((sum, item) => sum + sizeOf(item), 0) }

    // ---- Space, shape, targets (4 px grid)
    readonly property int gapTiny: 4
    readonly property int gapSmall: 8
    readonly property int gap: 12
    readonly property int gapLarge: 16
    readonly property int gapHuge: 24
    readonly property int margin: 16 // page edge
    readonly property int cardPadding: large ? 12 : 16
    readonly property int radius: 12
    readonly property int hairline: 1
    readonly property int stroke: 2 // focus ring, banner border, rail
    readonly property int bar: 4 // quote bar
    readonly property int stripHeight: 6 // phase strip
    readonly property int stripGap: 3
    readonly property int target: 48 // the smallest thing to press
    readonly property int targetMain: 56 // main action, tiles
    readonly property int fieldWidth: 152 // a number with its unit
    readonly property int targetCall: 64 // call screen
    readonly property int stackedHeight: 80 // icon over word, large text
    readonly property int callBlock: 84 // the number while a call rule speaks
    readonly property int callBig: 88 // on the call screen
    /*! Height of a control of base height 48, 56, 64 … at this text size: it grows with its text line. */
    function tall(base: int): int { return Math.max(base, Math.round(body.lineHeight + base - 24)) }
    readonly property int rowOne: tall(48)
    readonly property int rowTwo: Math.round(row.lineHeight + meta.lineHeight) + 20
    /*! Icons grow half as fast as text: 24 → 36 at 200 %. */
    function icon(base: int): int { return Math.round(base * (1 + (scale - 1) / 2)) }
    readonly property int iconSize: icon(24)
    readonly property int iconRow: icon(20)
    readonly property int iconMeta: icon(16)

    // ---- Layout
    readonly property int windowWidth: 400 // a phone; also the first size of the window
    readonly property int windowHeight: 800
    readonly property int railFrom: 720 // window width from which the side rail replaces the bottom bar
    readonly property int panesFrom: 1100 // rail + list + detail
    readonly property int railWidth: 208
    readonly property int markSmall: 32
    readonly property int markLarge: 64
    readonly property int listWidth: 592 // list pane, and the widest a single column gets
    readonly property int formWidth: 420 // lock screen, first questions
    readonly property int padHeight: 160 // a field to write on
    readonly property int writingHeight: 80 // a written sentence to look at
    readonly property int pip: 20 // one task of the thinking check
    readonly property int markSize: 72 // app mark on the lock screen
    readonly property int factWidth: 128 // labels of an entry's facts
    readonly property int chartFrom: 640 // times the text size: from this width a chart has its names beside it
    readonly property int tableWidth: 344 // the table or chooser beside a chart
    readonly property int headHeight: 64
    readonly property int bottomBarHeight: 64

    // ---- Motion
    readonly property int quick: reducedMotion ? 0 : 100
    readonly property int calm: reducedMotion ? 0 : 180
    readonly property int turn: 1000 // one turn of the spinner, which stands still with reducedMotion
}
