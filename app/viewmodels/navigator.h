// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace dayplus {

/** Where the person is: one of five places, and a stack of pages over it. C++ says which page; Main.qml maps it to a file. */
class Navigator : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(Place place READ place NOTIFY moved FINAL)
    Q_PROPERTY(Page page READ page NOTIFY moved FINAL)
    Q_PROPERTY(QObject *pageModel READ pageModel NOTIFY moved FINAL)
public:
    enum class Place { Today, Journey, Trends, Medicines, More };
    Q_ENUM(Place)
    enum class Page {
        None, EntryForm, EntryDetail, MedicineForm, MedicineDetail, Call, People, PatientForm, Import, Export,
        Settings, About, CallSheet, Unwell, EmergencyCard, WalletCard, Watch, WatchMeasure, WatchMedicine, WatchPlan, Thinking, Told, Removed, History,
        Treatments, Treatment, TreatmentForm, Prepare, EarlierTreatments, TeamQuestions, Costs,
        PersonForm, Since, CatchUp, Rota, Visits, Visit,
        Immunity, LabForm, LabPaste, IvigForm, VaccineForm, Activity, ScoreForm, Remission, StatementForm,
        Taper, DoseForm, BeforeAfter,
        CardRead,
    };
    Q_ENUM(Page)
    using QObject::QObject;

    Place place() const { return m_place; }
    Page page() const { return m_stack.isEmpty() ? Page::None : m_stack.last().page; }
    QObject *pageModel() const { return m_stack.isEmpty() ? nullptr : m_stack.last().model.data(); }

    /** Goes to a place and closes every page over it. */
    Q_INVOKABLE void go(dayplus::Navigator::Place place);
    /** Opens a page over what is shown; its model (may be null) belongs to the navigator from now on and goes with the page. */
    void open(Page page, QObject *model = nullptr);
    /** A page that needs no model. */
    Q_INVOKABLE void show(dayplus::Navigator::Page page) { open(page); }
    Q_INVOKABLE void back();

Q_SIGNALS:
    void moved();

private:
    struct Layer { Page page; QPointer<QObject> model; };
    void drop(const Layer &layer);
    Place m_place = Place::Today;
    QList<Layer> m_stack;
};

} // namespace dayplus
