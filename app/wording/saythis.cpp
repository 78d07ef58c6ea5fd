// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence to say on the telephone.
#include "wording/callwords.h"
#include "wording/days.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct SayThis { Q_DECLARE_TR_FUNCTIONS(SayThis) };

const QChar kNoBreak = QChar::Nbsp;

/** "10 mg" never breaks into two lines. */
QString together(QString text)
{
    return text.replace(u' ', kNoBreak);
}

QString list(const QStringList &items)
{
    if (items.size() < 2)
        return items.value(0);
    //: the last two of a list: %1 may be several with commas
    return SayThis::tr("%1 and %2", "list").arg(items.mid(0, items.size() - 1).join(u", "_s), items.last());
}

QString treatmentWords(const SayFacts &facts)
{
    const QString &id = facts.treatment;
    if (id == u"car_treg")
        return SayThis::tr("CAR Treg cells");
    if (id == u"caart_no_ld")
        return SayThis::tr("CAAR T cells");
    if (id.startsWith(u"cart_") || id.startsWith(u"mrna_cart"))
        return together(SayThis::tr("CAR T cells"));
    if (id.startsWith(u"ahsct"))
        return facts.about.isEmpty() ? SayThis::tr("my own stem cells") : SayThis::tr("own stem cells");
    if (id == u"msc_iv")
        return SayThis::tr("stromal cells");
    return facts.treatmentLabel.isEmpty() || id == u"other" ? SayThis::tr("a cell treatment") : facts.treatmentLabel;
}

/** As it is said in a sentence: "lupus", "systemic sclerosis", "NMOSD". */
QString illnessWords(const SayFacts &facts)
{
    if (!facts.diseaseText.isEmpty())
        return facts.diseaseText;
    if (facts.disease == u"sle")
        return SayThis::tr("lupus");
    return facts.disease;
}

QString dateWords(const Moment &when, QDate today)
{
    if (when.precision == Precision::Day && when.date.year() == today.year())
        return (when.about ? SayThis::tr("about", "before a date") + u' ' : QString())
            + together(QLocale().toString(when.date, u"d MMMM"_s));
    return together(momentText(when));
}

/** The same by somebody else. */
QString aboutTreatment(const SayFacts &facts, const QString &cells, const QString &illness, bool ahead)
{
    if (illness.isEmpty())
        return (ahead ? SayThis::tr("%1 will have %2", "somebody, treatment") : SayThis::tr("%1 had %2", "somebody, treatment")).arg(facts.about, cells);
    return (ahead ? SayThis::tr("%1 will have %2 for %3", "somebody, treatment, illness") : SayThis::tr("%1 had %2 for %3", "somebody, treatment, illness"))
        .arg(facts.about, cells, illness);
}

QString treatmentSentence(const SayFacts &facts, bool brief)
{
    const QString illness = illnessWords(facts);
    if (facts.treatment.isEmpty()) // none was written down
        return illness.isEmpty() ? QString() : facts.about.isEmpty() ? SayThis::tr("I have %1.", "an illness").arg(illness)
                                                                     : SayThis::tr("%1 has %2.", "somebody, an illness").arg(facts.about, illness);
    const QString cells = treatmentWords(facts);
    const bool dated = facts.day0.precision != Precision::Unknown;
    const bool ahead = dated && facts.day0.date > facts.today;
    QString text;
    if (brief)
        text = illness.isEmpty() ? cells : SayThis::tr("%1 for %2", "treatment, illness").arg(cells, illness);
    else if (!facts.about.isEmpty())
        text = aboutTreatment(facts, cells, illness, ahead);
    else if (ahead)
        text = illness.isEmpty() ? SayThis::tr("I will have %1").arg(cells) : SayThis::tr("I will have %1 for %2").arg(cells, illness);
    else
        text = illness.isEmpty() ? SayThis::tr("I had %1").arg(cells) : SayThis::tr("I had %1 for %2").arg(cells, illness);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (!dated)
        return text + u'.';
    const QString date = dateWords(facts.day0, facts.today);
    const bool comma = brief || facts.day0.precision < Precision::Day || facts.day0.about; // "on about March" is no English
    return (comma ? SayThis::tr("%1, %2", "treatment, date") : SayThis::tr("%1 on %2", "treatment, date")).arg(text, date) + u'.';
}

QString daySentence(const SayFacts &facts, bool brief)
{
    if (facts.day0.precision < Precision::Day)
        return {};
    const int day = courseDay(facts.today, facts.day0.date);
    const QString number = day < 0 ? u"\u2212%1"_s.arg(-day) : QString::number(day);
    const QString text = brief ? SayThis::tr("Day %1.") : SayThis::tr("Today is day %1.");
    return text.arg(number).replace(u' ' + number, kNoBreak + number);
}

QString medicineSentence(const SayFacts &facts, bool brief)
{
    if (facts.medicines.isEmpty())
        return {};
    QStringList names;
    for (const QString &medicine : facts.medicines)
        names.append(together(medicine));
    if (!brief && !facts.about.isEmpty())
        return SayThis::tr("%1 takes %2.", "somebody, medicines").arg(calledName(facts.about), list(names));
    return (brief ? SayThis::tr("On %1.", "medicines") : SayThis::tr("I take %1.", "medicines")).arg(list(names));
}

QString allergySentence(const SayFacts &facts, bool brief)
{
    if (!brief && !facts.about.isEmpty() && (!facts.allergies.isEmpty() || facts.noAllergies)) {
        const QString name = calledName(facts.about);
        return facts.allergies.isEmpty() ? SayThis::tr("%1 has no known allergies.", "somebody").arg(name)
                                         : SayThis::tr("%1 is allergic to %2.", "somebody, substances").arg(name, list(facts.allergies));
    }
    if (!facts.allergies.isEmpty())
        return (brief ? SayThis::tr("Allergic to %1.") : SayThis::tr("I am allergic to %1.")).arg(list(facts.allergies));
    if (facts.noAllergies)
        return brief ? SayThis::tr("No known allergies.") : SayThis::tr("I have no known allergies.");
    return {};
}

QString catalogueText(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QString lowerFirst(QString text)
{
    if (text.size() > 1 && text[1].isLower())
        text[0] = text[0].toLower();
    return text;
}

/** "My temperature is 38.4 °C." from the rule's own words, else the entry's title. */
void addReason(SayFacts &facts, const SpokenRule &rule, const CallContext &context, const UnitPreferences &units)
{
    const CallRuleInfo *shipped = context.catalogues->callRule(rule.rule);
    const Entry *number = speakingNumber(rule); // says more than a word
    const Entry *first = number ? number : rule.because.isEmpty() ? nullptr : &rule.because.first();
    QString value;
    const QString title = first ? entryTitle(*first, *context.catalogues, units) : QString();
    if (number)
        value = together(valueText(*first, *context.catalogues, units));
    else if (first)
        value = itemLabel(first->facts(), *context.catalogues);
    const QString say = !shipped || shipped->say.isEmpty() ? QString() : facts.about.isEmpty() ? catalogueText(shipped->say)
                                                                                               : saidOf(shipped->say, calledName(facts.about));
    QString sentence = say.isEmpty() ? title + u'.' : say.contains(u"%1"_s) ? say.arg(value) : say;
    if (sentence.size() > 1 && !facts.reasons.contains(sentence)) {
        facts.reasons.append(sentence);
        const bool plain = number && (say.isEmpty() || say.contains(u"%1"_s));
        const QString brief = plain ? itemLabel(first->facts(), *context.catalogues) + kNoBreak + value + u'.' : sentence;
        if (!facts.shortReasons.contains(brief))
            facts.shortReasons.append(brief);
    }
}

/** Today's last temperature, if no rule has said one already. */
void addTemperature(SayFacts &facts, const CallContext &context, const QList<SpokenRule> &spoken, const UnitPreferences &units)
{
    for (const SpokenRule &rule : spoken) {
        if (std::any_of(rule.because.begin(), rule.because.end(), [](const Entry &entry) { return entry->code == u"temp"; }))
            return;
    }
    const Entry *last = nullptr;
    for (const Entry &entry : context.entries) {
        const bool today = entry->when.precision >= Precision::Day && entry->when.date == context.now.date();
        if (entry->code == u"temp" && today && entry->status == Status::Known && (!last || entry->when.minute > (*last)->when.minute))
            last = &entry;
    }
    if (!last)
        return;
    const QString value = together(valueText(*last, *context.catalogues, units));
    facts.reasons.append(facts.about.isEmpty() ? SayThis::tr("My temperature is %1.").arg(value)
                                               : saidOf(u"My temperature is %1."_s, calledName(facts.about)).arg(value));
    facts.shortReasons.append(SayThis::tr("Temperature %1.").arg(value).replace(u' ', kNoBreak));
}

void addMedicines(SayFacts &facts, const CallContext &context)
{
    for (const Medicine &medicine : context.medicines) {
        const MedicineInfo *info = context.catalogues->medicine(medicine.code);
        const bool matters = medicine.countsAsDiseaseTreatment || (info && info->drugClass == u"glucocorticoid");
        if (!matters || medicine.lastDose || (!medicine.status.isEmpty() && medicine.status != u"active"))
            continue;
        const DoseStep *step = nullptr;
        for (const DoseStep &one : medicine.steps) {
            if (!one.from.date.isValid() || one.from.date <= context.now.date())
                step = &one;
        }
        if ((!step && !medicine.steps.isEmpty()) || (step && step->amount && step->amount->number.mantissa == 0))
            continue;
        const QString name = lowerFirst(!medicine.name.isEmpty() ? medicine.name : info ? catalogueText(info->label) : medicine.code);
        facts.medicines.append(step && step->amount ? name + u' ' + quantityText(*step->amount) : name);
    }
}

} // namespace

QString sayThis(const SayFacts &facts, bool brief)
{
    QStringList sentences{treatmentSentence(facts, brief), daySentence(facts, brief)};
    if (brief && !facts.about.isEmpty()) // whom it is about comes first; the rest needs no name
        sentences.prepend(SayThis::tr("This is about %1.", "somebody").arg(facts.about).replace(u".."_s, u"."_s));
    sentences += brief ? facts.shortReasons : facts.reasons;
    sentences << medicineSentence(facts, brief) << allergySentence(facts, brief);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

SayFacts sayFacts(const Patient &patient, const std::optional<Course> &course, const QString &treatmentLabel, const CallContext &context,
                  const QList<SpokenRule> &spoken, const QList<Entry> &allergies, const UnitPreferences &units, const QString &about)
{
    SayFacts facts;
    facts.about = about;
    if (course) {
        facts.treatment = course->templateId;
        facts.treatmentLabel = treatmentLabel;
        facts.day0 = course->day0;
    }
    facts.today = context.now.date();
    facts.disease = patient.disease;
    const Disease *disease = context.catalogues->disease(patient.disease);
    if (!disease || patient.disease == u"other_disease") // own words only where no short name is known
        facts.diseaseText = patient.diseaseText;
    else if (patient.disease != u"sle")
        facts.diseaseText = lowerFirst(catalogueText(disease->label));
    if (patient.disease == u"other_disease")
        facts.disease.clear();
    for (const SpokenRule &rule : spoken)
        addReason(facts, rule, context, units);
    addTemperature(facts, context, spoken, units);
    addMedicines(facts, context);
    for (const Entry &entry : allergies) {
        const auto *allergy = std::get_if<AllergyFacts>(&entry->facts);
        if (!allergy || allergy->status != u"active")
            continue;
        facts.noAllergies = facts.noAllergies || allergy->answer == AllergyFacts::Answer::NoneKnown;
        const QString substance = allergy->substance.isEmpty() ? itemLabel(entry.facts(), *context.catalogues) : allergy->substance;
        if (allergy->answer == AllergyFacts::Answer::Allergic && !substance.isEmpty())
            facts.allergies.append(lowerFirst(substance));
    }
    facts.allergies.removeDuplicates();
    return facts;
}

} // namespace dayplus
