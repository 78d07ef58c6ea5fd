// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/factwords.h"

#include "wording/days.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct FactWords { Q_DECLARE_TR_FUNCTIONS(Facts) };

constexpr qsizetype kThinkingTasks = 10;

QString catalogueText(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QString medicineText(const QString &medicine, const Catalogues &catalogues)
{
    const MedicineInfo *known = catalogues.medicine(medicine);
    return known ? catalogueText(known->label) : medicine;
}

QString effectText(const QString &effect)
{
    if (effect == "complete"_L1)
        return FactWords::tr("complete", "best effect of a treatment");
    if (effect == "partial"_L1)
        return FactWords::tr("partial", "best effect of a treatment");
    if (effect == "none"_L1)
        return FactWords::tr("none", "best effect of a treatment");
    return effect == "unknown"_L1 ? FactWords::tr("not known", "best effect of a treatment") : effect;
}

/** Adds the lines of one kind of facts each. */
struct Teller {
    QList<FactLine> &lines;
    const Catalogues &catalogues;

    void add(const QString &label, const QString &text) const
    {
        if (!text.isEmpty())
            lines.append({label, text});
    }
    void operator()(std::monostate) const { }
    void operator()(const DoseFacts &dose) const
    {
        if (dose.due >= 0)
            add(FactWords::tr("Planned for", "entry detail"), timeText(dose.due));
    }
    void operator()(const LabFacts &lab) const
    {
        add(FactWords::tr("Report’s range", "entry detail"), rangeText(lab));
        add(FactWords::tr("Flag on the report", "entry detail"), lab.flag);
        add(FactWords::tr("Laboratory", "entry detail"), lab.laboratory);
        add(FactWords::tr("Method", "entry detail"), lab.method);
    }
    void operator()(const AllergyFacts &allergy) const { add(FactWords::tr("Reaction", "entry detail"), allergy.reaction); }
    void operator()(const ConditionFacts &) const { }
    void operator()(const VaccineFacts &vaccine) const
    {
        add(FactWords::tr("Name on the box", "entry detail"), vaccine.name);
        add(FactWords::tr("Batch number", "entry detail"), vaccine.batch);
    }
    void operator()(const IvigFacts &ivig) const
    {
        add(FactWords::tr("What for", "entry detail"), ivig.purpose == IvigFacts::Purpose::Replacement
                                                        ? FactWords::tr("to replace missing antibodies", "purpose of IVIG")
                                                        : FactWords::tr("to treat the illness", "purpose of IVIG"));
        add(FactWords::tr("In all", "entry detail: whole amount"), ivig.total);
        add(FactWords::tr("Brand", "entry detail"), ivig.brand);
        add(FactWords::tr("Batch number", "entry detail"), ivig.batch);
        add(FactWords::tr("Reaction", "entry detail"), ivig.reaction);
    }
    void operator()(const EventFacts &event) const { add(FactWords::tr("Where", "entry detail"), event.place); }
    void operator()(const CallFacts &call) const
    {
        add(FactWords::tr("Spoke with", "entry detail"), call.who);
        add(FactWords::tr("They said", "entry detail"), call.said);
        const CallRuleInfo *rule = catalogues.callRule(call.rule);
        add(FactWords::tr("Because of", "entry detail: rule of the call list"), rule ? catalogueText(rule->label) : QString());
    }
    void operator()(const SummaryFacts &summary) const
    {
        if (summary.count > 0)
            add(FactWords::tr("Measured", "entry detail"), FactWords::tr("%n time(s) that day", "entry detail", summary.count));
        if (!summary.minimum.isEmpty() && !summary.maximum.isEmpty())
            add(FactWords::tr("Lowest and highest", "entry detail"), FactWords::tr("%1 and %2", "lowest, highest").arg(summary.minimum, summary.maximum));
    }
    void operator()(const StatementFacts &told) const
    {
        add(FactWords::tr("Told by", "entry detail"), told.by);
        add(FactWords::tr("By which rule", "entry detail"), criterionText(told.criterion, catalogues));
    }
    void operator()(const QuestionFacts &question) const
    {
        add(FactWords::tr("Answer", "entry detail"), question.answer);
        add(FactWords::tr("Answered", "entry detail"), question.answered ? momentText(*question.answered) : QString());
    }
    void operator()(const TreatmentFacts &line) const
    {
        add(FactWords::tr("Medicine", "entry detail"), medicineText(line.medicine, catalogues));
        add(FactWords::tr("Best effect", "entry detail"), effectText(line.bestEffect));
        add(FactWords::tr("Why it ended", "entry detail"), line.endReason);
    }
    void operator()(const MeasureFacts &measure) const { add(FactWords::tr("Measured at", "entry detail"), measure.site); }
    void operator()(const ThinkingFacts &thinking) const
    {
        add(FactWords::tr("Done right", "entry detail: thinking check"),
            FactWords::tr("%1 of %2", "tasks done right, tasks tried").arg(thinking.right.size()).arg(kThinkingTasks - thinking.notTried.size()));
        if (!thinking.notTried.isEmpty())
            add(FactWords::tr("Could not be tried", "entry detail: thinking check"), QString::number(thinking.notTried.size()));
        if (thinking.baseline)
            add(FactWords::tr("Kind of check", "entry detail: thinking check"), FactWords::tr("the own one from before treatment", "thinking check"));
        add(FactWords::tr("Sentence", "entry detail: thinking check"), thinking.sentence);
        add(FactWords::tr("Handwriting", "entry detail: thinking check"), writingText(thinking.writing));
    }
    static QString writingText(ThinkingFacts::Writing writing)
    {
        switch (writing) {
        case ThinkingFacts::Writing::NotAsked: break;
        case ThinkingFacts::Writing::Same: return FactWords::tr("looks the same", "handwriting");
        case ThinkingFacts::Writing::Different: return FactWords::tr("looks different", "handwriting");
        case ThinkingFacts::Writing::CannotTell: return FactWords::tr("could not be told", "handwriting");
        }
        return {};
    }
};

} // namespace

QString rangeText(const LabFacts &lab)
{
    if (lab.refLow.isEmpty() && lab.refHigh.isEmpty())
        return {};
    if (lab.refLow.isEmpty()) //: a laboratory's range with no lower end; %1 is a number
        return FactWords::tr("up to %1").arg(lab.refHigh);
    if (lab.refHigh.isEmpty()) //: a laboratory's range with no upper end; %1 is a number
        return FactWords::tr("%1 or more").arg(lab.refLow);
    //: a laboratory's range; %1 and %2 are numbers
    return FactWords::tr("%1 to %2").arg(lab.refLow, lab.refHigh);
}

QString criterionText(const QString &criterion, const Catalogues &catalogues)
{
    const Criterion *known = catalogues.criterion(criterion);
    return known ? catalogueText(known->label) : criterion;
}

QList<FactLine> factLines(const EntryDraft &draft, const Catalogues &catalogues)
{
    QList<FactLine> lines;
    std::visit(Teller{lines, catalogues}, draft.facts);
    return lines;
}

} // namespace dayplus
